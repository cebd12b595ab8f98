CREATE TABLE IF NOT EXISTS tmp.promo_target (
  member_id bigint NOT NULL,
  score     int
);

COMMENT ON TABLE tmp.promo_target IS '2023 가을 프로모션 대상 (임시)';
COMMENT ON COLUMN tmp.promo_target.member_id IS '회원';
COMMENT ON COLUMN tmp.promo_target.score IS '점수';
