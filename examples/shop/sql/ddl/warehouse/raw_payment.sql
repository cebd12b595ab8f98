CREATE TABLE IF NOT EXISTS raw.payment (
  payment_id  bigint        NOT NULL,
  order_id    bigint,
  method      varchar(20),
  pg_company  varchar(20),
  amount      numeric(14,0),
  approved_at timestamp
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (approved_at);

COMMENT ON TABLE raw.payment IS '결제 원천 적재';
COMMENT ON COLUMN raw.payment.payment_id IS '결제 번호';
COMMENT ON COLUMN raw.payment.order_id IS '주문 번호';
COMMENT ON COLUMN raw.payment.method IS '결제 수단';
COMMENT ON COLUMN raw.payment.pg_company IS '결제 대행사';
COMMENT ON COLUMN raw.payment.amount IS '금액';
COMMENT ON COLUMN raw.payment.approved_at IS '승인 일시';
