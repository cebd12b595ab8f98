CREATE TABLE IF NOT EXISTS raw.coupon_issue (
  coupon_issue_id bigint      NOT NULL,
  coupon_code     varchar(30),
  member_id       bigint,
  order_id        bigint,
  issued_at       timestamp,
  used_at         timestamp
)
DISTSTYLE AUTO
SORTKEY (issued_at);

COMMENT ON TABLE raw.coupon_issue IS '쿠폰 발급 원천 적재';
COMMENT ON COLUMN raw.coupon_issue.coupon_issue_id IS '발급 번호';
COMMENT ON COLUMN raw.coupon_issue.coupon_code IS '쿠폰 코드';
COMMENT ON COLUMN raw.coupon_issue.member_id IS '회원';
COMMENT ON COLUMN raw.coupon_issue.order_id IS '사용 주문';
COMMENT ON COLUMN raw.coupon_issue.issued_at IS '발급 일시';
COMMENT ON COLUMN raw.coupon_issue.used_at IS '사용 일시';
