BEGIN;
DELETE FROM dw.fact_ad_cost WHERE base_date = '{{ ds }}';
INSERT INTO dw.fact_ad_cost (base_date, media, campaign, cost, clicks)
SELECT base_date, media, campaign, SUM(cost), SUM(clicks)
  FROM raw.ad_cost
 WHERE base_date = '{{ ds }}'
 GROUP BY base_date, media, campaign;
COMMIT;
