CREATE TABLE IF NOT EXISTS tmp.reconcile_order (
  base_date   date          NOT NULL,
  order_sales numeric(16,0)
);

COMMENT ON TABLE tmp.reconcile_order IS '결제 대조 1단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_order.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_order.order_sales IS '주문 기준 매출';
