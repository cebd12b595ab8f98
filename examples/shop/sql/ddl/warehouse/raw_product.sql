CREATE TABLE IF NOT EXISTS raw.product (
  product_id   bigint        NOT NULL,
  seller_id    bigint,
  category_id  bigint,
  product_name varchar(300),
  list_price   numeric(12,0),
  sale_price   numeric(12,0),
  is_displayed boolean
)
DISTSTYLE AUTO
SORTKEY (product_id);

COMMENT ON TABLE raw.product IS 'Product master, replaced every day';
COMMENT ON COLUMN raw.product.product_id IS 'product';
COMMENT ON COLUMN raw.product.seller_id IS 'seller';
COMMENT ON COLUMN raw.product.category_id IS 'category';
COMMENT ON COLUMN raw.product.product_name IS 'name';
COMMENT ON COLUMN raw.product.list_price IS 'list price, KRW';
COMMENT ON COLUMN raw.product.sale_price IS 'sale price, KRW';
COMMENT ON COLUMN raw.product.is_displayed IS 'on display';
