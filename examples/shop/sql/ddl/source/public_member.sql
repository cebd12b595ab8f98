CREATE TABLE IF NOT EXISTS public.member (
  member_id        bigint       NOT NULL,
  email            varchar(320) NOT NULL,
  nickname         varchar(50),
  grade            varchar(10)  NOT NULL,
  birth_year       smallint,
  marketing_agreed boolean      NOT NULL,
  joined_at        timestamp    NOT NULL,
  withdrawn_at     timestamp,
  updated_at       timestamp    NOT NULL,
  PRIMARY KEY (member_id)
);

COMMENT ON TABLE public.member IS '회원. 탈퇴 회원은 withdrawn_at 이 있다';
COMMENT ON COLUMN public.member.member_id IS '회원 번호';
COMMENT ON COLUMN public.member.email IS '로그인 이메일 (개인정보)';
COMMENT ON COLUMN public.member.nickname IS '별명';
COMMENT ON COLUMN public.member.grade IS '등급: WELCOME, SILVER, GOLD, MOON';
COMMENT ON COLUMN public.member.birth_year IS '출생연도';
COMMENT ON COLUMN public.member.marketing_agreed IS '마케팅 수신 동의';
COMMENT ON COLUMN public.member.joined_at IS '가입 일시';
COMMENT ON COLUMN public.member.withdrawn_at IS '탈퇴 일시';
COMMENT ON COLUMN public.member.updated_at IS '최종 수정 일시';
