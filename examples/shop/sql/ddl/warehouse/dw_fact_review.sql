CREATE TABLE IF NOT EXISTS dw.fact_review (
  review_id   bigint   NOT NULL,
  product_id  bigint   NOT NULL,
  rating      smallint NOT NULL,
  review_date date     NOT NULL,
  PRIMARY KEY (review_id),
  FOREIGN KEY (product_id) REFERENCES dw.dim_product (product_id)
)
DISTSTYLE AUTO
SORTKEY (review_date);

COMMENT ON TABLE dw.fact_review IS '상품평 사실 테이블';
COMMENT ON COLUMN dw.fact_review.review_id IS '상품평 번호';
COMMENT ON COLUMN dw.fact_review.product_id IS '상품';
COMMENT ON COLUMN dw.fact_review.rating IS '별점';
COMMENT ON COLUMN dw.fact_review.review_date IS '작성일';
