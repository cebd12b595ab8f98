-- 카테고리별 월 매출. MD 대시보드가 읽는다
CREATE MATERIALIZED VIEW mart.mv_category_sales_monthly AS
SELECT TO_CHAR(base_date, 'YYYY-MM') AS sales_month,
       category_l1,
       SUM(net_sales) AS net_sales
  FROM mart.sales_by_category_daily
 GROUP BY 1, 2;
