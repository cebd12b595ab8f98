-- 결제 최신본. 같은 payment_id 가 다시 오면 바꾼다
BEGIN;
DELETE FROM ods.payment USING raw.payment p WHERE ods.payment.payment_id = p.payment_id;
INSERT INTO ods.payment (payment_id, order_id, method, amount, approved_at)
SELECT payment_id, order_id, method, amount, approved_at
  FROM raw.payment;
COMMIT;
