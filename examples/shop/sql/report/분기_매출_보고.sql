-- 분기 매출 보고 (BI팀 김하늘, 분기 첫 주에 손으로 돌린다)
SELECT LEFT(sales_month, 4) AS 연도,
       CEIL(RIGHT(sales_month, 2)::int / 3.0) AS 분기,
       SUM(net_sales) AS 순매출
  FROM mart.v_sales_monthly
 GROUP BY 1, 2
 ORDER BY 1, 2;
