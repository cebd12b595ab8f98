CREATE TABLE IF NOT EXISTS backup.fact_order_weekly (
  order_item_id bigint        NOT NULL,
  order_date    date          NOT NULL,
  net_amount    numeric(14,0)
);

COMMENT ON TABLE backup.fact_order_weekly IS '주간 백업: 최근 7일 주문';
COMMENT ON COLUMN backup.fact_order_weekly.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN backup.fact_order_weekly.order_date IS '주문일';
COMMENT ON COLUMN backup.fact_order_weekly.net_amount IS '매출 (원)';
