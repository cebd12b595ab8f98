CREATE TABLE IF NOT EXISTS dw.fact_refund (
  refund_id   bigint        NOT NULL,
  payment_id  bigint        NOT NULL,
  amount      numeric(14,0) NOT NULL,
  refund_date date          NOT NULL,
  PRIMARY KEY (refund_id),
  FOREIGN KEY (payment_id) REFERENCES dw.fact_payment (payment_id)
)
DISTSTYLE KEY
DISTKEY (payment_id)
SORTKEY (refund_date);

COMMENT ON TABLE dw.fact_refund IS '환불 사실 테이블';
COMMENT ON COLUMN dw.fact_refund.refund_id IS '환불 번호';
COMMENT ON COLUMN dw.fact_refund.payment_id IS '결제 번호';
COMMENT ON COLUMN dw.fact_refund.amount IS '환불 금액 (원)';
COMMENT ON COLUMN dw.fact_refund.refund_date IS '환불일';
