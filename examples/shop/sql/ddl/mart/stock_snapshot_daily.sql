CREATE TABLE IF NOT EXISTS mart.stock_snapshot_daily (
  base_date  date   NOT NULL,
  product_id bigint NOT NULL,
  stock_qty  bigint NOT NULL,
  PRIMARY KEY (base_date, product_id)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.stock_snapshot_daily IS '물류 재고 스냅샷';
COMMENT ON COLUMN mart.stock_snapshot_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.stock_snapshot_daily.product_id IS '상품';
COMMENT ON COLUMN mart.stock_snapshot_daily.stock_qty IS '재고';
