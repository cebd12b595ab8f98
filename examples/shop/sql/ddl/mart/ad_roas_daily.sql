CREATE TABLE IF NOT EXISTS mart.ad_roas_daily (
  base_date date          NOT NULL,
  media     varchar(30)   NOT NULL,
  cost      numeric(14,0) NOT NULL,
  sales     numeric(16,0) NOT NULL,
  roas      numeric(10,4),
  PRIMARY KEY (base_date, media)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.ad_roas_daily IS '매체별 광고 효율 (ROAS)';
COMMENT ON COLUMN mart.ad_roas_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.ad_roas_daily.media IS '매체';
COMMENT ON COLUMN mart.ad_roas_daily.cost IS '광고비 (원)';
COMMENT ON COLUMN mart.ad_roas_daily.sales IS '매출 (원)';
COMMENT ON COLUMN mart.ad_roas_daily.roas IS '매출 / 광고비';
