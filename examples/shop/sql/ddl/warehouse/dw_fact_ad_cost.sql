CREATE TABLE IF NOT EXISTS dw.fact_ad_cost (
  base_date date          NOT NULL,
  media     varchar(30)   NOT NULL,
  campaign  varchar(200)  NOT NULL,
  cost      numeric(14,0) NOT NULL,
  clicks    bigint        NOT NULL,
  PRIMARY KEY (base_date, media, campaign)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE dw.fact_ad_cost IS '광고비 사실 테이블';
COMMENT ON COLUMN dw.fact_ad_cost.base_date IS '기준일';
COMMENT ON COLUMN dw.fact_ad_cost.media IS '매체';
COMMENT ON COLUMN dw.fact_ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN dw.fact_ad_cost.cost IS '광고비 (원)';
COMMENT ON COLUMN dw.fact_ad_cost.clicks IS '클릭';
