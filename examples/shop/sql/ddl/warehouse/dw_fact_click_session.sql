CREATE TABLE IF NOT EXISTS dw.fact_click_session (
  session_id   varchar(40) NOT NULL,
  member_id    bigint,
  session_date date        NOT NULL,
  product_id   bigint      NOT NULL,
  view_count   int         NOT NULL,
  cart_count   int         NOT NULL,
  PRIMARY KEY (session_id)
)
DISTSTYLE KEY
DISTKEY (session_id)
SORTKEY (session_date);

COMMENT ON TABLE dw.fact_click_session IS '세션 단위 행동';
COMMENT ON COLUMN dw.fact_click_session.session_id IS '세션';
COMMENT ON COLUMN dw.fact_click_session.member_id IS '회원';
COMMENT ON COLUMN dw.fact_click_session.session_date IS '세션 날짜';
COMMENT ON COLUMN dw.fact_click_session.product_id IS '본 상품';
COMMENT ON COLUMN dw.fact_click_session.view_count IS '조회 수';
COMMENT ON COLUMN dw.fact_click_session.cart_count IS '장바구니 수';
