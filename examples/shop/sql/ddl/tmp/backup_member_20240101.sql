CREATE TABLE IF NOT EXISTS backup.member_20240101 (
  member_id bigint      NOT NULL,
  grade     varchar(10)
);

COMMENT ON TABLE backup.member_20240101 IS '회원 등급 개편 전 백업';
COMMENT ON COLUMN backup.member_20240101.member_id IS '회원';
COMMENT ON COLUMN backup.member_20240101.grade IS '당시 등급';
