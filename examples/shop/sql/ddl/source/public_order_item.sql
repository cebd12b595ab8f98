CREATE TABLE IF NOT EXISTS public.order_item (
  order_item_id bigint        NOT NULL,
  order_id      bigint        NOT NULL,
  product_id    bigint        NOT NULL,
  quantity      int           NOT NULL,
  unit_price    numeric(12,0) NOT NULL,
  PRIMARY KEY (order_item_id),
  FOREIGN KEY (order_id) REFERENCES public.orders (order_id),
  FOREIGN KEY (product_id) REFERENCES public.product (product_id)
);

COMMENT ON TABLE public.order_item IS '주문 상품';
COMMENT ON COLUMN public.order_item.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN public.order_item.order_id IS '주문 번호';
COMMENT ON COLUMN public.order_item.product_id IS '상품 번호';
COMMENT ON COLUMN public.order_item.quantity IS '수량';
COMMENT ON COLUMN public.order_item.unit_price IS '단가 (원)';
