CREATE TABLE IF NOT EXISTS dw.dim_category (
  category_id bigint       NOT NULL,
  category_l1 varchar(100) NOT NULL,
  category_l2 varchar(100),
  category_l3 varchar(100),
  PRIMARY KEY (category_id)
)
DISTSTYLE ALL;

COMMENT ON TABLE dw.dim_category IS 'Category, flattened to three levels';
COMMENT ON COLUMN dw.dim_category.category_id IS 'leaf category';
COMMENT ON COLUMN dw.dim_category.category_l1 IS '대분류';
COMMENT ON COLUMN dw.dim_category.category_l2 IS '중분류';
COMMENT ON COLUMN dw.dim_category.category_l3 IS '소분류';
