CREATE TABLE IF NOT EXISTS public.coupon_issue (
  coupon_issue_id bigint      NOT NULL,
  coupon_code     varchar(30) NOT NULL,
  member_id       bigint      NOT NULL,
  order_id        bigint,
  issued_at       timestamp   NOT NULL,
  used_at         timestamp,
  PRIMARY KEY (coupon_issue_id),
  FOREIGN KEY (member_id) REFERENCES public.member (member_id),
  FOREIGN KEY (order_id) REFERENCES public.orders (order_id)
);

COMMENT ON TABLE public.coupon_issue IS '쿠폰 발급 이력';
COMMENT ON COLUMN public.coupon_issue.coupon_issue_id IS '발급 번호';
COMMENT ON COLUMN public.coupon_issue.coupon_code IS '쿠폰 코드';
COMMENT ON COLUMN public.coupon_issue.member_id IS '회원';
COMMENT ON COLUMN public.coupon_issue.order_id IS '사용한 주문';
COMMENT ON COLUMN public.coupon_issue.issued_at IS '발급 일시';
COMMENT ON COLUMN public.coupon_issue.used_at IS '사용 일시';
