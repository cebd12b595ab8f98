CREATE TABLE IF NOT EXISTS dw.dim_product (
  product_id   bigint        NOT NULL,
  seller_id    bigint        NOT NULL,
  category_id  bigint        NOT NULL,
  product_name varchar(300)  NOT NULL,
  sale_price   numeric(12,0) NOT NULL,
  PRIMARY KEY (product_id),
  FOREIGN KEY (category_id) REFERENCES dw.dim_category (category_id)
)
DISTSTYLE ALL
SORTKEY (product_id);

COMMENT ON TABLE dw.dim_product IS '상품 차원';
COMMENT ON COLUMN dw.dim_product.product_id IS '상품 번호';
COMMENT ON COLUMN dw.dim_product.seller_id IS '판매자';
COMMENT ON COLUMN dw.dim_product.category_id IS '카테고리';
COMMENT ON COLUMN dw.dim_product.product_name IS '상품명';
COMMENT ON COLUMN dw.dim_product.sale_price IS '판매가 (원)';
