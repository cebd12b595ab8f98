CREATE TABLE IF NOT EXISTS dw.fact_payment (
  payment_id bigint        NOT NULL,
  order_id   bigint        NOT NULL,
  method     varchar(20)   NOT NULL,
  amount     numeric(14,0) NOT NULL,
  paid_date  date          NOT NULL,
  PRIMARY KEY (payment_id),
  FOREIGN KEY (paid_date) REFERENCES dw.dim_date (base_date)
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (paid_date);

COMMENT ON TABLE dw.fact_payment IS '결제 사실 테이블';
COMMENT ON COLUMN dw.fact_payment.payment_id IS '결제 번호';
COMMENT ON COLUMN dw.fact_payment.order_id IS '주문 번호';
COMMENT ON COLUMN dw.fact_payment.method IS '결제 수단';
COMMENT ON COLUMN dw.fact_payment.amount IS '결제 금액 (원)';
COMMENT ON COLUMN dw.fact_payment.paid_date IS '결제일';
