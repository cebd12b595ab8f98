CREATE TABLE IF NOT EXISTS raw.order_item (
  order_item_id bigint        NOT NULL,
  order_id      bigint,
  product_id    bigint,
  quantity      int,
  unit_price    numeric(12,0)
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (order_id);

COMMENT ON TABLE raw.order_item IS '주문 상품 원천 적재';
COMMENT ON COLUMN raw.order_item.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN raw.order_item.order_id IS '주문 번호';
COMMENT ON COLUMN raw.order_item.product_id IS '상품 번호';
COMMENT ON COLUMN raw.order_item.quantity IS '수량';
COMMENT ON COLUMN raw.order_item.unit_price IS '단가';
