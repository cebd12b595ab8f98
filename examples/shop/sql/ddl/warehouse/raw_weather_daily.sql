CREATE TABLE IF NOT EXISTS raw.weather_daily (
  base_date date         NOT NULL,
  region    varchar(20)  NOT NULL,
  temp_max  numeric(4,1),
  temp_min  numeric(4,1),
  rain_mm   numeric(6,1)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE raw.weather_daily IS '날씨 API 적재 (시도별 하루)';
COMMENT ON COLUMN raw.weather_daily.base_date IS '기준일';
COMMENT ON COLUMN raw.weather_daily.region IS '시도';
COMMENT ON COLUMN raw.weather_daily.temp_max IS '최고 기온';
COMMENT ON COLUMN raw.weather_daily.temp_min IS '최저 기온';
COMMENT ON COLUMN raw.weather_daily.rain_mm IS '강수량 (mm)';
