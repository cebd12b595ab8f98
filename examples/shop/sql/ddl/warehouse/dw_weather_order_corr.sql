CREATE TABLE IF NOT EXISTS dw.weather_order_corr (
  base_date   date         NOT NULL,
  region      varchar(20)  NOT NULL,
  rain_mm     numeric(6,1),
  order_count bigint
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE dw.weather_order_corr IS '날씨와 주문량의 상관 실험 (2024 해커톤). 담당자 없음';
COMMENT ON COLUMN dw.weather_order_corr.base_date IS '기준일';
COMMENT ON COLUMN dw.weather_order_corr.region IS '시도';
COMMENT ON COLUMN dw.weather_order_corr.rain_mm IS '강수량';
COMMENT ON COLUMN dw.weather_order_corr.order_count IS '주문 건수';
