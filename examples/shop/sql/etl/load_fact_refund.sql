-- 환불은 늦게 들어오므로 {{ params.days }}일을 다시 만든다
BEGIN;
DELETE FROM dw.fact_refund WHERE refund_date > DATEADD(day, -{{ params.days }}, '{{ ds }}');
INSERT INTO dw.fact_refund (refund_id, payment_id, amount, refund_date)
SELECT refund_id, payment_id, amount, refunded_at::date
  FROM raw.refund
 WHERE refunded_at > DATEADD(day, -{{ params.days }}, '{{ ds }}'::date);
COMMIT;
