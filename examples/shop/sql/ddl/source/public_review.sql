CREATE TABLE IF NOT EXISTS public.review (
  review_id  bigint    NOT NULL,
  product_id bigint    NOT NULL,
  member_id  bigint    NOT NULL,
  rating     smallint  NOT NULL,
  body       text,
  created_at timestamp NOT NULL,
  PRIMARY KEY (review_id),
  FOREIGN KEY (product_id) REFERENCES public.product (product_id),
  FOREIGN KEY (member_id) REFERENCES public.member (member_id)
);

COMMENT ON TABLE public.review IS '상품평';
COMMENT ON COLUMN public.review.review_id IS '상품평 번호';
COMMENT ON COLUMN public.review.product_id IS '상품 번호';
COMMENT ON COLUMN public.review.member_id IS '작성 회원';
COMMENT ON COLUMN public.review.rating IS '별점 1~5';
COMMENT ON COLUMN public.review.body IS '내용';
COMMENT ON COLUMN public.review.created_at IS '작성 일시';
