BEGIN;
DELETE FROM mart.delivery_leadtime_daily WHERE base_date > DATEADD(day, -7, '{{ ds }}');
INSERT INTO mart.delivery_leadtime_daily (base_date, courier, avg_hours)
SELECT shipped_at::date, courier, AVG(DATEDIFF(hour, shipped_at, delivered_at))
  FROM raw.delivery
 WHERE shipped_at > DATEADD(day, -7, '{{ ds }}') AND delivered_at IS NOT NULL
 GROUP BY 1, 2;
COMMIT;
