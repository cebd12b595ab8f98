CREATE TABLE IF NOT EXISTS dw.dim_member (
  member_id        bigint      NOT NULL,
  grade            varchar(10) NOT NULL,
  age_band         varchar(10),
  marketing_agreed boolean     NOT NULL,
  joined_date      date        NOT NULL,
  is_withdrawn     boolean     NOT NULL,
  PRIMARY KEY (member_id)
)
DISTSTYLE KEY
DISTKEY (member_id)
SORTKEY (member_id);

COMMENT ON TABLE dw.dim_member IS '회원 차원';
COMMENT ON COLUMN dw.dim_member.member_id IS '회원 번호';
COMMENT ON COLUMN dw.dim_member.grade IS '등급';
COMMENT ON COLUMN dw.dim_member.age_band IS '연령대';
COMMENT ON COLUMN dw.dim_member.marketing_agreed IS '마케팅 동의';
COMMENT ON COLUMN dw.dim_member.joined_date IS '가입일';
COMMENT ON COLUMN dw.dim_member.is_withdrawn IS '탈퇴 여부';
