-- Cassandra (CQL). 앱 첫 화면의 배너를 고르는 데 쓴다
CREATE TABLE IF NOT EXISTS feature.member_segment (
  user_id bigint,
  segment text,
  updated_on date,
  PRIMARY KEY (user_id)
);
