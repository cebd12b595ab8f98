CREATE TABLE IF NOT EXISTS raw.member (
  member_id        bigint      NOT NULL,
  grade            varchar(10),
  birth_year       smallint,
  marketing_agreed boolean,
  joined_at        timestamp,
  withdrawn_at     timestamp
)
DISTSTYLE KEY
DISTKEY (member_id)
SORTKEY (member_id);

COMMENT ON TABLE raw.member IS '회원 원천 적재, 매일 전체 교체';
COMMENT ON COLUMN raw.member.member_id IS '회원 번호';
COMMENT ON COLUMN raw.member.grade IS '등급';
COMMENT ON COLUMN raw.member.birth_year IS '출생연도';
COMMENT ON COLUMN raw.member.marketing_agreed IS '마케팅 동의';
COMMENT ON COLUMN raw.member.joined_at IS '가입 일시';
COMMENT ON COLUMN raw.member.withdrawn_at IS '탈퇴 일시';
