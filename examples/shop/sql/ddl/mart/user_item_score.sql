CREATE TABLE IF NOT EXISTS mart.user_item_score (
  member_id  bigint       NOT NULL,
  product_id bigint       NOT NULL,
  score      numeric(8,5) NOT NULL,
  base_date  date         NOT NULL,
  PRIMARY KEY (member_id, product_id)
)
DISTSTYLE AUTO;

COMMENT ON TABLE mart.user_item_score IS '회원 × 상품 추천 점수 (서빙용 원본)';
COMMENT ON COLUMN mart.user_item_score.member_id IS '회원';
COMMENT ON COLUMN mart.user_item_score.product_id IS '상품';
COMMENT ON COLUMN mart.user_item_score.score IS '점수';
COMMENT ON COLUMN mart.user_item_score.base_date IS '계산일';
