CREATE TABLE IF NOT EXISTS mart.event_bonus_target (
  event_code  varchar(30) NOT NULL,
  member_id   bigint      NOT NULL,
  bonus_point int         NOT NULL,
  PRIMARY KEY (event_code, member_id)
)
DISTSTYLE AUTO;

COMMENT ON TABLE mart.event_bonus_target IS '이벤트 적립금 대상자. 두 DAG 가 나누어 채운다';
COMMENT ON COLUMN mart.event_bonus_target.event_code IS '이벤트';
COMMENT ON COLUMN mart.event_bonus_target.member_id IS '회원';
COMMENT ON COLUMN mart.event_bonus_target.bonus_point IS '적립금';
