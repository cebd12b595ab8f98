CREATE TABLE IF NOT EXISTS raw.refund (
  refund_id   bigint        NOT NULL,
  payment_id  bigint,
  amount      numeric(14,0),
  reason      varchar(200),
  refunded_at timestamp
)
DISTSTYLE KEY
DISTKEY (payment_id)
SORTKEY (refunded_at);

COMMENT ON TABLE raw.refund IS '환불 원천 적재';
COMMENT ON COLUMN raw.refund.refund_id IS '환불 번호';
COMMENT ON COLUMN raw.refund.payment_id IS '결제 번호';
COMMENT ON COLUMN raw.refund.amount IS '금액';
COMMENT ON COLUMN raw.refund.reason IS '사유';
COMMENT ON COLUMN raw.refund.refunded_at IS '환불 일시';
