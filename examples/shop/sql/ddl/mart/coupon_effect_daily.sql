CREATE TABLE IF NOT EXISTS mart.coupon_effect_daily (
  base_date   date          NOT NULL,
  coupon_code varchar(30)   NOT NULL,
  issued      bigint        NOT NULL,
  used        bigint        NOT NULL,
  sales       numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, coupon_code)
)
DISTSTYLE AUTO
SORTKEY (base_date);

COMMENT ON TABLE mart.coupon_effect_daily IS '쿠폰 효과 집계';
COMMENT ON COLUMN mart.coupon_effect_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.coupon_effect_daily.coupon_code IS '쿠폰';
COMMENT ON COLUMN mart.coupon_effect_daily.issued IS '발급';
COMMENT ON COLUMN mart.coupon_effect_daily.used IS '사용';
COMMENT ON COLUMN mart.coupon_effect_daily.sales IS '쿠폰 사용 주문의 매출 (원)';
