CREATE TABLE IF NOT EXISTS raw.exchange_rate (
  base_date date          NOT NULL,
  currency  char(3)       NOT NULL,
  rate      numeric(14,4)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE raw.exchange_rate IS '환율 API 적재 (한국수출입은행)';
COMMENT ON COLUMN raw.exchange_rate.base_date IS '기준일';
COMMENT ON COLUMN raw.exchange_rate.currency IS '통화';
COMMENT ON COLUMN raw.exchange_rate.rate IS '매매기준율';
