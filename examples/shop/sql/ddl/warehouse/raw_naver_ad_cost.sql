CREATE TABLE IF NOT EXISTS raw.naver_ad_cost (
  base_date date          NOT NULL,
  campaign  varchar(200),
  cost      numeric(14,0)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE raw.naver_ad_cost IS '(구) 네이버 광고비. 2023년 5월까지 쓰던 수동 적재';
COMMENT ON COLUMN raw.naver_ad_cost.base_date IS '기준일';
COMMENT ON COLUMN raw.naver_ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN raw.naver_ad_cost.cost IS '광고비 (원)';
