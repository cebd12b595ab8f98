CREATE TABLE IF NOT EXISTS mart.delivery_leadtime_daily (
  base_date date         NOT NULL,
  courier   varchar(30)  NOT NULL,
  avg_hours numeric(8,2) NOT NULL,
  PRIMARY KEY (base_date, courier)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.delivery_leadtime_daily IS '배송 소요 시간';
COMMENT ON COLUMN mart.delivery_leadtime_daily.base_date IS '출고일';
COMMENT ON COLUMN mart.delivery_leadtime_daily.courier IS '택배사';
COMMENT ON COLUMN mart.delivery_leadtime_daily.avg_hours IS '평균 소요 시간';
