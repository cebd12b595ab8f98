CREATE TABLE IF NOT EXISTS public.category (
  category_id   bigint       NOT NULL,
  parent_id     bigint,
  category_name varchar(100) NOT NULL,
  depth         smallint     NOT NULL,
  PRIMARY KEY (category_id),
  FOREIGN KEY (parent_id) REFERENCES public.category (category_id)
);

COMMENT ON TABLE public.category IS '상품 카테고리 (3단계)';
COMMENT ON COLUMN public.category.category_id IS '카테고리 번호';
COMMENT ON COLUMN public.category.parent_id IS '상위 카테고리';
COMMENT ON COLUMN public.category.category_name IS '카테고리명';
COMMENT ON COLUMN public.category.depth IS '1: 대분류, 2: 중분류, 3: 소분류';
