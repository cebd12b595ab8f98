CREATE TABLE IF NOT EXISTS dw.fact_order (
  order_item_id bigint        NOT NULL,
  order_date    date          NOT NULL,
  order_id      bigint        NOT NULL,
  member_id     bigint        NOT NULL,
  product_id    bigint        NOT NULL,
  channel_code  char(2)       NOT NULL,
  quantity      int           NOT NULL,
  gross_amount  numeric(14,0) NOT NULL,
  net_amount    numeric(14,0) NOT NULL,
  PRIMARY KEY (order_item_id, order_date),
  FOREIGN KEY (member_id) REFERENCES dw.dim_member (member_id),
  FOREIGN KEY (product_id) REFERENCES dw.dim_product (product_id),
  FOREIGN KEY (channel_code) REFERENCES dw.주문_채널코드 (채널코드)
)
DISTSTYLE KEY
DISTKEY (order_id)
SORTKEY (order_date);

COMMENT ON TABLE dw.fact_order IS '주문 상품 단위 사실 테이블 (매출의 기준)';
COMMENT ON COLUMN dw.fact_order.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN dw.fact_order.order_date IS '주문일';
COMMENT ON COLUMN dw.fact_order.order_id IS '주문 번호';
COMMENT ON COLUMN dw.fact_order.member_id IS '회원';
COMMENT ON COLUMN dw.fact_order.product_id IS '상품';
COMMENT ON COLUMN dw.fact_order.channel_code IS '유입 채널';
COMMENT ON COLUMN dw.fact_order.quantity IS '수량';
COMMENT ON COLUMN dw.fact_order.gross_amount IS '할인 전 매출 (원)';
COMMENT ON COLUMN dw.fact_order.net_amount IS '할인 후 매출 (원)';
