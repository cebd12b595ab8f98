CREATE TABLE IF NOT EXISTS mart.review_summary (
  product_id   bigint       NOT NULL,
  review_count bigint       NOT NULL,
  avg_rating   numeric(4,2) NOT NULL,
  PRIMARY KEY (product_id)
)
DISTSTYLE AUTO;

COMMENT ON TABLE mart.review_summary IS 'Review counts and mean rating per product';
COMMENT ON COLUMN mart.review_summary.product_id IS 'product';
COMMENT ON COLUMN mart.review_summary.review_count IS 'reviews';
COMMENT ON COLUMN mart.review_summary.avg_rating IS 'mean rating';
