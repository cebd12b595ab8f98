CREATE TABLE IF NOT EXISTS public.seller (
  seller_id   bigint       NOT NULL,
  seller_name varchar(200) NOT NULL,
  business_no char(10)     NOT NULL,
  fee_rate    numeric(5,4) NOT NULL,
  status      varchar(20)  NOT NULL,
  created_at  timestamp    NOT NULL,
  PRIMARY KEY (seller_id)
);

COMMENT ON TABLE public.seller IS '입점 판매자';
COMMENT ON COLUMN public.seller.seller_id IS '판매자 번호';
COMMENT ON COLUMN public.seller.seller_name IS '상호';
COMMENT ON COLUMN public.seller.business_no IS '사업자등록번호';
COMMENT ON COLUMN public.seller.fee_rate IS '판매 수수료율';
COMMENT ON COLUMN public.seller.status IS 'ACTIVE / SUSPENDED / CLOSED';
COMMENT ON COLUMN public.seller.created_at IS '입점 일시';
