BEGIN;
DELETE FROM dw.fact_payment WHERE paid_date = '{{ ds }}';
INSERT INTO dw.fact_payment (payment_id, order_id, method, amount, paid_date)
SELECT payment_id, order_id, method, amount, approved_at::date
  FROM ods.payment
 WHERE approved_at::date = '{{ ds }}';
COMMIT;
