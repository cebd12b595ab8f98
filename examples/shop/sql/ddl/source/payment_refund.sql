CREATE TABLE IF NOT EXISTS payment.refund (
  refund_id   bigint        NOT NULL,
  payment_id  bigint        NOT NULL,
  amount      numeric(14,0) NOT NULL,
  reason      varchar(200),
  refunded_at timestamp     NOT NULL,
  PRIMARY KEY (refund_id),
  FOREIGN KEY (payment_id) REFERENCES payment.payment (payment_id)
);

COMMENT ON TABLE payment.refund IS '환불';
COMMENT ON COLUMN payment.refund.refund_id IS '환불 번호';
COMMENT ON COLUMN payment.refund.payment_id IS '결제 번호';
COMMENT ON COLUMN payment.refund.amount IS '환불 금액 (원)';
COMMENT ON COLUMN payment.refund.reason IS '환불 사유';
COMMENT ON COLUMN payment.refund.refunded_at IS '환불 일시';
