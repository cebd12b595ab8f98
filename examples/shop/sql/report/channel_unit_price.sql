-- 채널별 객단가. {{ params.days }}일치
SELECT v.채널명, SUM(v.net_amount) / COUNT(DISTINCT v.order_id) AS 객단가
  FROM dw.v_order_channel v
 WHERE v.order_date > CURRENT_DATE - {{ params.days }}
 GROUP BY v.채널명;
