CREATE OR REPLACE VIEW dw.v_order_channel AS
SELECT o.order_id, o.order_date, c.채널명, o.net_amount
  FROM dw.fact_order o
  JOIN dw.주문_채널코드 c ON c.채널코드 = o.channel_code
 WHERE c.사용여부;

COMMENT ON VIEW dw.v_order_channel IS '주문과 유입 채널 이름';
