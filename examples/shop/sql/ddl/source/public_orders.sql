CREATE TABLE IF NOT EXISTS public.orders (
  order_id        bigint        NOT NULL,
  member_id       bigint        NOT NULL,
  order_status    varchar(20)   NOT NULL,
  channel_code    char(2)       NOT NULL,
  total_amount    numeric(14,0) NOT NULL,
  discount_amount numeric(14,0) NOT NULL,
  ordered_at      timestamp     NOT NULL,
  updated_at      timestamp     NOT NULL,
  PRIMARY KEY (order_id),
  FOREIGN KEY (member_id) REFERENCES public.member (member_id)
);

COMMENT ON TABLE public.orders IS '주문 마스터';
COMMENT ON COLUMN public.orders.order_id IS '주문 번호';
COMMENT ON COLUMN public.orders.member_id IS '주문 회원';
COMMENT ON COLUMN public.orders.order_status IS 'PAID, SHIPPED, DELIVERED, CANCELED, RETURNED';
COMMENT ON COLUMN public.orders.channel_code IS '유입 채널: AP 앱, MW 모바일웹, PC';
COMMENT ON COLUMN public.orders.total_amount IS '총 주문 금액 (원)';
COMMENT ON COLUMN public.orders.discount_amount IS '할인 금액 (원)';
COMMENT ON COLUMN public.orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN public.orders.updated_at IS '최종 수정 일시';
