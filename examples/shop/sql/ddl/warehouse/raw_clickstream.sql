CREATE TABLE IF NOT EXISTS raw.clickstream (
  event_id   varchar(40) NOT NULL,
  session_id varchar(40),
  member_id  bigint,
  product_id bigint,
  event_type varchar(30),
  event_at   timestamp
)
DISTSTYLE KEY
DISTKEY (session_id)
SORTKEY (event_at);

COMMENT ON TABLE raw.clickstream IS '앱·웹 행동 로그';
COMMENT ON COLUMN raw.clickstream.event_id IS '이벤트 번호';
COMMENT ON COLUMN raw.clickstream.session_id IS '세션';
COMMENT ON COLUMN raw.clickstream.member_id IS '회원 (비로그인은 NULL)';
COMMENT ON COLUMN raw.clickstream.product_id IS '상품';
COMMENT ON COLUMN raw.clickstream.event_type IS 'view, cart, order';
COMMENT ON COLUMN raw.clickstream.event_at IS '발생 일시';
