CREATE TABLE IF NOT EXISTS ods.orders (
  order_id        bigint        NOT NULL,
  member_id       bigint        NOT NULL,
  order_status    varchar(20)   NOT NULL,
  channel_code    char(2)       NOT NULL,
  total_amount    numeric(14,0) NOT NULL,
  discount_amount numeric(14,0) NOT NULL,
  ordered_at      timestamp     NOT NULL,
  updated_at      timestamp     NOT NULL,
  PRIMARY KEY (order_id)
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (ordered_at);

COMMENT ON TABLE ods.orders IS '주문 최신본 (중복 제거)';
COMMENT ON COLUMN ods.orders.order_id IS '주문 번호';
COMMENT ON COLUMN ods.orders.member_id IS '회원 번호';
COMMENT ON COLUMN ods.orders.order_status IS '주문 상태';
COMMENT ON COLUMN ods.orders.channel_code IS '채널 코드';
COMMENT ON COLUMN ods.orders.total_amount IS '총액';
COMMENT ON COLUMN ods.orders.discount_amount IS '할인액';
COMMENT ON COLUMN ods.orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN ods.orders.updated_at IS '원천 수정 일시';
