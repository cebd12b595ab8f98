CREATE TABLE IF NOT EXISTS raw.review (
  review_id  bigint    NOT NULL,
  product_id bigint,
  member_id  bigint,
  rating     smallint,
  created_at timestamp
)
DISTSTYLE AUTO
SORTKEY (created_at);

COMMENT ON TABLE raw.review IS '상품평 원천 적재';
COMMENT ON COLUMN raw.review.review_id IS '상품평 번호';
COMMENT ON COLUMN raw.review.product_id IS '상품';
COMMENT ON COLUMN raw.review.member_id IS '회원';
COMMENT ON COLUMN raw.review.rating IS '별점';
COMMENT ON COLUMN raw.review.created_at IS '작성 일시';
