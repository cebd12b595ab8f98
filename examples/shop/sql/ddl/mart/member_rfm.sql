CREATE TABLE IF NOT EXISTS mart.member_rfm (
  member_id bigint        NOT NULL,
  recency   int           NOT NULL,
  frequency int           NOT NULL,
  monetary  numeric(16,0) NOT NULL,
  segment   varchar(20)   NOT NULL,
  PRIMARY KEY (member_id)
)
DISTSTYLE AUTO;

COMMENT ON TABLE mart.member_rfm IS '회원 RFM 등급';
COMMENT ON COLUMN mart.member_rfm.member_id IS '회원';
COMMENT ON COLUMN mart.member_rfm.recency IS '마지막 구매 후 일수';
COMMENT ON COLUMN mart.member_rfm.frequency IS '구매 횟수';
COMMENT ON COLUMN mart.member_rfm.monetary IS '구매 금액 (원)';
COMMENT ON COLUMN mart.member_rfm.segment IS '세그먼트';
