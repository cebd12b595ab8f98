CREATE TABLE IF NOT EXISTS tmp.reconcile_payment (
  base_date     date          NOT NULL,
  order_sales   numeric(16,0),
  payment_sales numeric(16,0)
);

COMMENT ON TABLE tmp.reconcile_payment IS '결제 대조 2단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_payment.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_payment.order_sales IS '주문 기준 매출';
COMMENT ON COLUMN tmp.reconcile_payment.payment_sales IS '결제 기준 매출';
