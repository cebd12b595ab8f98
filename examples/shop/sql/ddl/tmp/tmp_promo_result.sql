CREATE TABLE IF NOT EXISTS tmp.promo_result (
  member_id  bigint NOT NULL,
  used_count int
);

COMMENT ON TABLE tmp.promo_result IS '2023 가을 프로모션 결과 (임시)';
COMMENT ON COLUMN tmp.promo_result.member_id IS '회원';
COMMENT ON COLUMN tmp.promo_result.used_count IS '쿠폰 사용 수';
