CREATE TABLE IF NOT EXISTS tmp.reconcile_diff (
  base_date   date          NOT NULL,
  diff_amount numeric(16,0)
);

COMMENT ON TABLE tmp.reconcile_diff IS '결제 대조 3단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_diff.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_diff.diff_amount IS '차이';
