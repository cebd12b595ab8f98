CREATE TABLE IF NOT EXISTS mart.ceo_dashboard_daily (
  base_date date          NOT NULL,
  metric    varchar(50)   NOT NULL,
  value     numeric(18,2) NOT NULL,
  diff_rate numeric(8,4),
  PRIMARY KEY (base_date, metric)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.ceo_dashboard_daily IS '대표 매출 대시보드가 읽는 지표 (아침 8시)';
COMMENT ON COLUMN mart.ceo_dashboard_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.ceo_dashboard_daily.metric IS '지표명';
COMMENT ON COLUMN mart.ceo_dashboard_daily.value IS '값';
COMMENT ON COLUMN mart.ceo_dashboard_daily.diff_rate IS '전주 같은 요일 대비';
