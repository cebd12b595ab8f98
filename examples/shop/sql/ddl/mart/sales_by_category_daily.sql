CREATE TABLE IF NOT EXISTS mart.sales_by_category_daily (
  base_date   date          NOT NULL,
  category_l1 varchar(100)  NOT NULL,
  order_count bigint        NOT NULL,
  net_sales   numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, category_l1)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.sales_by_category_daily IS '카테고리별 일 매출';
COMMENT ON COLUMN mart.sales_by_category_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.sales_by_category_daily.category_l1 IS '대분류';
COMMENT ON COLUMN mart.sales_by_category_daily.order_count IS '주문 수';
COMMENT ON COLUMN mart.sales_by_category_daily.net_sales IS '순매출 (원)';
