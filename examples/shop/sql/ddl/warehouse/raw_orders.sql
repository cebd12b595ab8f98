CREATE TABLE IF NOT EXISTS raw.orders (
  order_id        bigint        NOT NULL,
  member_id       bigint,
  order_status    varchar(20),
  channel_code    char(2),
  total_amount    numeric(14,0),
  discount_amount numeric(14,0),
  ordered_at      timestamp,
  updated_at      timestamp
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (ordered_at);

COMMENT ON TABLE raw.orders IS '주문 원천 적재 (S3 → COPY)';
COMMENT ON COLUMN raw.orders.order_id IS '주문 번호';
COMMENT ON COLUMN raw.orders.member_id IS '회원 번호';
COMMENT ON COLUMN raw.orders.order_status IS '주문 상태';
COMMENT ON COLUMN raw.orders.channel_code IS '채널 코드';
COMMENT ON COLUMN raw.orders.total_amount IS '총액';
COMMENT ON COLUMN raw.orders.discount_amount IS '할인액';
COMMENT ON COLUMN raw.orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN raw.orders.updated_at IS '원천 수정 일시';
