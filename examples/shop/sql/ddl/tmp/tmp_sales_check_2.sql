CREATE TABLE IF NOT EXISTS tmp.sales_check_2 (
  base_date     date          NOT NULL,
  order_sales   numeric(16,0),
  payment_sales numeric(16,0)
);

COMMENT ON TABLE tmp.sales_check_2 IS '매출 대조 2단계 (임시)';
COMMENT ON COLUMN tmp.sales_check_2.base_date IS '기준일';
COMMENT ON COLUMN tmp.sales_check_2.order_sales IS '주문 기준 매출';
COMMENT ON COLUMN tmp.sales_check_2.payment_sales IS '결제 기준 매출';
