CREATE TABLE IF NOT EXISTS public.cs_ticket (
  ticket_id  bigint      NOT NULL,
  member_id  bigint      NOT NULL,
  category   varchar(30) NOT NULL,
  status     varchar(20) NOT NULL,
  created_at timestamp   NOT NULL,
  closed_at  timestamp,
  PRIMARY KEY (ticket_id),
  FOREIGN KEY (member_id) REFERENCES public.member (member_id)
);

COMMENT ON TABLE public.cs_ticket IS '고객 문의';
COMMENT ON COLUMN public.cs_ticket.ticket_id IS '문의 번호';
COMMENT ON COLUMN public.cs_ticket.member_id IS '문의 회원';
COMMENT ON COLUMN public.cs_ticket.category IS '배송, 환불, 상품, 기타';
COMMENT ON COLUMN public.cs_ticket.status IS 'OPEN, WAITING, CLOSED';
COMMENT ON COLUMN public.cs_ticket.created_at IS '접수 일시';
COMMENT ON COLUMN public.cs_ticket.closed_at IS '종료 일시';
