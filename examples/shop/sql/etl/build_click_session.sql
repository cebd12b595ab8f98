BEGIN;
DELETE FROM dw.fact_click_session WHERE session_date = '{{ ds }}';
INSERT INTO dw.fact_click_session
SELECT session_id,
       MAX(member_id),
       event_at::date,
       product_id,
       SUM(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END),
       SUM(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END)
  FROM raw.clickstream
 WHERE event_at::date = '{{ ds }}' AND product_id IS NOT NULL
 GROUP BY session_id, event_at::date, product_id;
COMMIT;
