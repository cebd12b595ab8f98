CREATE TABLE IF NOT EXISTS public.product (
  product_id   bigint        NOT NULL,
  seller_id    bigint        NOT NULL,
  category_id  bigint        NOT NULL,
  product_name varchar(300)  NOT NULL,
  list_price   numeric(12,0) NOT NULL,
  sale_price   numeric(12,0) NOT NULL,
  is_displayed boolean       NOT NULL,
  updated_at   timestamp     NOT NULL,
  PRIMARY KEY (product_id),
  FOREIGN KEY (seller_id) REFERENCES public.seller (seller_id),
  FOREIGN KEY (category_id) REFERENCES public.category (category_id)
);

COMMENT ON TABLE public.product IS '판매 상품';
COMMENT ON COLUMN public.product.product_id IS '상품 번호';
COMMENT ON COLUMN public.product.seller_id IS '판매자';
COMMENT ON COLUMN public.product.category_id IS '카테고리';
COMMENT ON COLUMN public.product.product_name IS '상품명';
COMMENT ON COLUMN public.product.list_price IS '정가 (원)';
COMMENT ON COLUMN public.product.sale_price IS '판매가 (원)';
COMMENT ON COLUMN public.product.is_displayed IS '진열 여부';
COMMENT ON COLUMN public.product.updated_at IS '최종 수정 일시';
