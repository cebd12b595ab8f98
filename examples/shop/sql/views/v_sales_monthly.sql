CREATE OR REPLACE VIEW mart.v_sales_monthly AS
SELECT TO_CHAR(base_date, 'YYYY-MM') AS sales_month,
       SUM(order_count) AS order_count,
       SUM(net_sales)   AS net_sales
  FROM mart.sales_summary_daily
 GROUP BY 1;

COMMENT ON VIEW mart.v_sales_monthly IS '월별 매출 (일별 매출 요약에서)';
