CREATE TABLE IF NOT EXISTS payment.payment (
  payment_id  bigint        NOT NULL,
  order_id    bigint        NOT NULL,
  method      varchar(20)   NOT NULL,
  pg_company  varchar(20)   NOT NULL,
  amount      numeric(14,0) NOT NULL,
  approved_at timestamp     NOT NULL,
  PRIMARY KEY (payment_id),
  FOREIGN KEY (order_id) REFERENCES public.orders (order_id)
);

COMMENT ON TABLE payment.payment IS '결제';
COMMENT ON COLUMN payment.payment.payment_id IS '결제 번호';
COMMENT ON COLUMN payment.payment.order_id IS '주문 번호';
COMMENT ON COLUMN payment.payment.method IS 'CARD, TRANSFER, KAKAOPAY, NAVERPAY, POINT';
COMMENT ON COLUMN payment.payment.pg_company IS '결제 대행사';
COMMENT ON COLUMN payment.payment.amount IS '결제 금액 (원)';
COMMENT ON COLUMN payment.payment.approved_at IS '승인 일시';
