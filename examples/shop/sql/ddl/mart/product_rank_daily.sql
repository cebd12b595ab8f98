CREATE TABLE IF NOT EXISTS mart.product_rank_daily (
  base_date  date          NOT NULL,
  product_id bigint        NOT NULL,
  rank       int           NOT NULL,
  net_sales  numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, product_id)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.product_rank_daily IS '상품 판매 순위';
COMMENT ON COLUMN mart.product_rank_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.product_rank_daily.product_id IS '상품';
COMMENT ON COLUMN mart.product_rank_daily.rank IS '순위';
COMMENT ON COLUMN mart.product_rank_daily.net_sales IS '순매출 (원)';
