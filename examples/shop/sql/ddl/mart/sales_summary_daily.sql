CREATE TABLE IF NOT EXISTS mart.sales_summary_daily (
  base_date     date          NOT NULL,
  channel_code  char(2)       NOT NULL,
  order_count   bigint        NOT NULL,
  gross_sales   numeric(16,0) NOT NULL,
  refund_amount numeric(16,0) NOT NULL,
  net_sales     numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, channel_code)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.sales_summary_daily IS '일별 매출 요약: 채널별 주문 수, 매출, 환불, 순매출';
COMMENT ON COLUMN mart.sales_summary_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.sales_summary_daily.channel_code IS '채널 코드';
COMMENT ON COLUMN mart.sales_summary_daily.order_count IS '주문 수';
COMMENT ON COLUMN mart.sales_summary_daily.gross_sales IS '총매출 (원)';
COMMENT ON COLUMN mart.sales_summary_daily.refund_amount IS '환불액 (원)';
COMMENT ON COLUMN mart.sales_summary_daily.net_sales IS '순매출 (원)';
