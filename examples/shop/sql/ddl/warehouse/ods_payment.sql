CREATE TABLE IF NOT EXISTS ods.payment (
  payment_id  bigint        NOT NULL,
  order_id    bigint        NOT NULL,
  method      varchar(20)   NOT NULL,
  amount      numeric(14,0) NOT NULL,
  approved_at timestamp     NOT NULL,
  PRIMARY KEY (payment_id)
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (approved_at);

COMMENT ON TABLE ods.payment IS '결제 최신본';
COMMENT ON COLUMN ods.payment.payment_id IS '결제 번호';
COMMENT ON COLUMN ods.payment.order_id IS '주문 번호';
COMMENT ON COLUMN ods.payment.method IS '결제 수단';
COMMENT ON COLUMN ods.payment.amount IS '금액';
COMMENT ON COLUMN ods.payment.approved_at IS '승인 일시';
