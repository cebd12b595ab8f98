CREATE TABLE IF NOT EXISTS raw.cs_ticket (
  ticket_id  bigint      NOT NULL,
  member_id  bigint,
  category   varchar(30),
  status     varchar(20),
  created_at timestamp,
  closed_at  timestamp
)
DISTSTYLE AUTO
SORTKEY (created_at);

COMMENT ON TABLE raw.cs_ticket IS '고객 문의 원천 적재';
COMMENT ON COLUMN raw.cs_ticket.ticket_id IS '문의 번호';
COMMENT ON COLUMN raw.cs_ticket.member_id IS '회원';
COMMENT ON COLUMN raw.cs_ticket.category IS '분류';
COMMENT ON COLUMN raw.cs_ticket.status IS '상태';
COMMENT ON COLUMN raw.cs_ticket.created_at IS '접수 일시';
COMMENT ON COLUMN raw.cs_ticket.closed_at IS '종료 일시';
