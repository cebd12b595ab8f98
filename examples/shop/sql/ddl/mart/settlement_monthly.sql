CREATE TABLE IF NOT EXISTS mart.settlement_monthly (
  settle_month  char(7)       NOT NULL,
  seller_id     bigint        NOT NULL,
  sales_amount  numeric(16,0) NOT NULL,
  refund_amount numeric(16,0) NOT NULL,
  fee_amount    numeric(16,0) NOT NULL,
  payout_amount numeric(16,0) NOT NULL,
  PRIMARY KEY (settle_month, seller_id)
)
DISTSTYLE AUTO
SORTKEY (settle_month);

COMMENT ON TABLE mart.settlement_monthly IS '판매자 월 정산';
COMMENT ON COLUMN mart.settlement_monthly.settle_month IS '정산월 YYYY-MM';
COMMENT ON COLUMN mart.settlement_monthly.seller_id IS '판매자';
COMMENT ON COLUMN mart.settlement_monthly.sales_amount IS '판매 금액 (원)';
COMMENT ON COLUMN mart.settlement_monthly.refund_amount IS '환불 금액 (원)';
COMMENT ON COLUMN mart.settlement_monthly.fee_amount IS '수수료 (원)';
COMMENT ON COLUMN mart.settlement_monthly.payout_amount IS '지급액 (원)';
