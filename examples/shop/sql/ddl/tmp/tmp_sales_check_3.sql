CREATE TABLE IF NOT EXISTS tmp.sales_check_3 (
  base_date   date          NOT NULL,
  diff_amount numeric(16,0)
);

COMMENT ON TABLE tmp.sales_check_3 IS '매출 대조 3단계 (임시)';
COMMENT ON COLUMN tmp.sales_check_3.base_date IS '기준일';
COMMENT ON COLUMN tmp.sales_check_3.diff_amount IS '차이';
