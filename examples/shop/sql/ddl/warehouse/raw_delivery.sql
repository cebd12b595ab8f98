CREATE TABLE IF NOT EXISTS raw.delivery (
  delivery_id  bigint      NOT NULL,
  order_id     bigint,
  courier      varchar(30),
  shipped_at   timestamp,
  delivered_at timestamp
)
DISTSTYLE AUTO
SORTKEY (delivery_id);

COMMENT ON TABLE raw.delivery IS '배송 원천 적재';
COMMENT ON COLUMN raw.delivery.delivery_id IS '배송 번호';
COMMENT ON COLUMN raw.delivery.order_id IS '주문 번호';
COMMENT ON COLUMN raw.delivery.courier IS '택배사';
COMMENT ON COLUMN raw.delivery.shipped_at IS '출고 일시';
COMMENT ON COLUMN raw.delivery.delivered_at IS '배송 완료 일시';
