CREATE TABLE IF NOT EXISTS raw.seller_ledger (
  base_date     date          NOT NULL,
  seller_id     bigint        NOT NULL,
  adjust_amount numeric(14,0)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE raw.seller_ledger IS '판매자 정산 원장 (정산 시스템 파일)';
COMMENT ON COLUMN raw.seller_ledger.base_date IS '기준일';
COMMENT ON COLUMN raw.seller_ledger.seller_id IS '판매자';
COMMENT ON COLUMN raw.seller_ledger.adjust_amount IS '조정 금액 (원)';
