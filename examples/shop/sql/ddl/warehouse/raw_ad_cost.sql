CREATE TABLE IF NOT EXISTS raw.ad_cost (
  base_date   date          NOT NULL,
  media       varchar(30)   NOT NULL,
  campaign    varchar(200),
  impressions bigint,
  clicks      bigint,
  cost        numeric(14,0)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE raw.ad_cost IS '광고비 API 적재 (매체별)';
COMMENT ON COLUMN raw.ad_cost.base_date IS '기준일';
COMMENT ON COLUMN raw.ad_cost.media IS '매체: naver, kakao, google, meta';
COMMENT ON COLUMN raw.ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN raw.ad_cost.impressions IS '노출';
COMMENT ON COLUMN raw.ad_cost.clicks IS '클릭';
COMMENT ON COLUMN raw.ad_cost.cost IS '광고비 (원)';
