CREATE TABLE IF NOT EXISTS raw.seller (
  seller_id   bigint       NOT NULL,
  seller_name varchar(200),
  fee_rate    numeric(5,4),
  status      varchar(20)
)
DISTSTYLE AUTO
SORTKEY (seller_id);

COMMENT ON TABLE raw.seller IS 'Seller master, replaced every day';
COMMENT ON COLUMN raw.seller.seller_id IS 'seller';
COMMENT ON COLUMN raw.seller.seller_name IS 'name';
COMMENT ON COLUMN raw.seller.fee_rate IS 'fee rate';
COMMENT ON COLUMN raw.seller.status IS 'status';
