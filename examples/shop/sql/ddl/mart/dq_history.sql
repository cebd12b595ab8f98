CREATE TABLE IF NOT EXISTS mart.dq_history (
  checked_at timestamp    NOT NULL,
  table_name varchar(100) NOT NULL,
  row_count  bigint       NOT NULL,
  diff_rate  numeric(8,4)
)
DISTSTYLE AUTO
SORTKEY (checked_at);

COMMENT ON TABLE mart.dq_history IS '데이터 품질 점검 이력';
COMMENT ON COLUMN mart.dq_history.checked_at IS '점검 일시';
COMMENT ON COLUMN mart.dq_history.table_name IS '테이블';
COMMENT ON COLUMN mart.dq_history.row_count IS '행 수';
COMMENT ON COLUMN mart.dq_history.diff_rate IS '직전 대비 증감';
