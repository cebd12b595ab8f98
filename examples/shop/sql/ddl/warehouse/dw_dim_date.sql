CREATE TABLE IF NOT EXISTS dw.dim_date (
  base_date    date        NOT NULL,
  year         smallint    NOT NULL,
  month        smallint    NOT NULL,
  day_of_week  smallint    NOT NULL,
  is_holiday   boolean     NOT NULL,
  holiday_name varchar(50),
  PRIMARY KEY (base_date)
)
DISTSTYLE ALL;

COMMENT ON TABLE dw.dim_date IS 'Calendar with Korean holidays, loaded once a year by hand';
COMMENT ON COLUMN dw.dim_date.base_date IS 'calendar day';
COMMENT ON COLUMN dw.dim_date.year IS 'year';
COMMENT ON COLUMN dw.dim_date.month IS 'month';
COMMENT ON COLUMN dw.dim_date.day_of_week IS '1 = Monday';
COMMENT ON COLUMN dw.dim_date.is_holiday IS '공휴일 여부';
COMMENT ON COLUMN dw.dim_date.holiday_name IS '공휴일 이름';
