CREATE TABLE IF NOT EXISTS mart.cs_ticket_daily (
  base_date       date         NOT NULL,
  category        varchar(30)  NOT NULL,
  ticket_count    bigint       NOT NULL,
  avg_close_hours numeric(8,2),
  PRIMARY KEY (base_date, category)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.cs_ticket_daily IS '고객 문의 일 집계';
COMMENT ON COLUMN mart.cs_ticket_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.cs_ticket_daily.category IS '분류';
COMMENT ON COLUMN mart.cs_ticket_daily.ticket_count IS '접수 건수';
COMMENT ON COLUMN mart.cs_ticket_daily.avg_close_hours IS '평균 처리 시간';
