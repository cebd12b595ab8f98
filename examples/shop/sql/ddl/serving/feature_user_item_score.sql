-- Cassandra (CQL). 추천 API 가 회원 하나의 점수를 한 번에 읽는다
CREATE TABLE IF NOT EXISTS feature.user_item_score (
  user_id bigint,
  item_id bigint,
  score   float,
  PRIMARY KEY (user_id, item_id)
);
