-- 주간 광고 효율 (마케팅팀)
SELECT media, SUM(cost) AS cost, SUM(sales) AS sales, SUM(sales) / NULLIF(SUM(cost), 0) AS roas
  FROM mart.ad_roas_daily
 WHERE base_date > CURRENT_DATE - 7
 GROUP BY media;
