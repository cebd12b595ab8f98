CREATE OR REPLACE VIEW mart.v_delivery_sla AS
SELECT courier, AVG(avg_hours) AS avg_hours
  FROM mart.delivery_leadtime_daily
 WHERE base_date > CURRENT_DATE - 30
 GROUP BY courier;

COMMENT ON VIEW mart.v_delivery_sla IS '택배사별 최근 30일 평균 배송 시간';
