CREATE TABLE IF NOT EXISTS dw.dim_exchange_rate (
  base_date date          NOT NULL,
  currency  char(3)       NOT NULL,
  rate      numeric(14,4) NOT NULL,
  PRIMARY KEY (base_date, currency)
)
DISTSTYLE ALL
SORTKEY (base_date);

COMMENT ON TABLE dw.dim_exchange_rate IS '환율 (일별, 통화별)';
COMMENT ON COLUMN dw.dim_exchange_rate.base_date IS '기준일';
COMMENT ON COLUMN dw.dim_exchange_rate.currency IS '통화';
COMMENT ON COLUMN dw.dim_exchange_rate.rate IS '매매기준율';
