CREATE TABLE IF NOT EXISTS public.delivery (
  delivery_id  bigint      NOT NULL,
  order_id     bigint      NOT NULL,
  courier      varchar(30) NOT NULL,
  shipped_at   timestamp,
  delivered_at timestamp,
  PRIMARY KEY (delivery_id),
  FOREIGN KEY (order_id) REFERENCES public.orders (order_id)
);

COMMENT ON TABLE public.delivery IS '배송';
COMMENT ON COLUMN public.delivery.delivery_id IS '배송 번호';
COMMENT ON COLUMN public.delivery.order_id IS '주문 번호';
COMMENT ON COLUMN public.delivery.courier IS '택배사';
COMMENT ON COLUMN public.delivery.shipped_at IS '출고 일시';
COMMENT ON COLUMN public.delivery.delivered_at IS '배송 완료 일시';
