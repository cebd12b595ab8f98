-- 달빛상회 웨어하우스: PostgreSQL 15 에 그대로 들어가는 한 벌.
-- The warehouse of the example company, as one script for PostgreSQL 15:
--   createdb shop && psql -v ON_ERROR_STOP=1 -d shop -f schema.sql
-- The real one is Redshift (sql/ddl); this copy has the same schemas, tables and columns, so that a
-- live scan and the code meet on one name each. Safe to load into an empty database only.
BEGIN;

CREATE SCHEMA raw;
CREATE SCHEMA ods;
CREATE SCHEMA dw;
CREATE SCHEMA mart;
CREATE SCHEMA tmp;
CREATE SCHEMA backup;
COMMENT ON SCHEMA raw IS '원천을 그대로 적재';
COMMENT ON SCHEMA ods IS '중복을 없앤 최신본';
COMMENT ON SCHEMA dw IS '차원과 사실 테이블';
COMMENT ON SCHEMA mart IS '요약과 서빙용';
COMMENT ON SCHEMA tmp IS '임시. 아무 때나 지워질 수 있다 (라고 모두 믿는다)';
COMMENT ON SCHEMA backup IS '백업';

CREATE TABLE raw.orders (
  order_id        bigint        NOT NULL,
  member_id       bigint,
  order_status    varchar(20),
  channel_code    char(2),
  total_amount    numeric(14,0),
  discount_amount numeric(14,0),
  ordered_at      timestamp,
  updated_at      timestamp
);
COMMENT ON TABLE raw.orders IS '주문 원천 적재 (S3 → COPY)';
COMMENT ON COLUMN raw.orders.order_id IS '주문 번호';
COMMENT ON COLUMN raw.orders.member_id IS '회원 번호';
COMMENT ON COLUMN raw.orders.order_status IS '주문 상태';
COMMENT ON COLUMN raw.orders.channel_code IS '채널 코드';
COMMENT ON COLUMN raw.orders.total_amount IS '총액';
COMMENT ON COLUMN raw.orders.discount_amount IS '할인액';
COMMENT ON COLUMN raw.orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN raw.orders.updated_at IS '원천 수정 일시';

CREATE TABLE raw.order_item (
  order_item_id bigint        NOT NULL,
  order_id      bigint,
  product_id    bigint,
  quantity      int,
  unit_price    numeric(12,0)
);
COMMENT ON TABLE raw.order_item IS '주문 상품 원천 적재';
COMMENT ON COLUMN raw.order_item.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN raw.order_item.order_id IS '주문 번호';
COMMENT ON COLUMN raw.order_item.product_id IS '상품 번호';
COMMENT ON COLUMN raw.order_item.quantity IS '수량';
COMMENT ON COLUMN raw.order_item.unit_price IS '단가';

CREATE TABLE raw.payment (
  payment_id  bigint        NOT NULL,
  order_id    bigint,
  method      varchar(20),
  pg_company  varchar(20),
  amount      numeric(14,0),
  approved_at timestamp
);
COMMENT ON TABLE raw.payment IS '결제 원천 적재';
COMMENT ON COLUMN raw.payment.payment_id IS '결제 번호';
COMMENT ON COLUMN raw.payment.order_id IS '주문 번호';
COMMENT ON COLUMN raw.payment.method IS '결제 수단';
COMMENT ON COLUMN raw.payment.pg_company IS '결제 대행사';
COMMENT ON COLUMN raw.payment.amount IS '금액';
COMMENT ON COLUMN raw.payment.approved_at IS '승인 일시';

CREATE TABLE raw.refund (
  refund_id   bigint        NOT NULL,
  payment_id  bigint,
  amount      numeric(14,0),
  reason      varchar(200),
  refunded_at timestamp
);
COMMENT ON TABLE raw.refund IS '환불 원천 적재';
COMMENT ON COLUMN raw.refund.refund_id IS '환불 번호';
COMMENT ON COLUMN raw.refund.payment_id IS '결제 번호';
COMMENT ON COLUMN raw.refund.amount IS '금액';
COMMENT ON COLUMN raw.refund.reason IS '사유';
COMMENT ON COLUMN raw.refund.refunded_at IS '환불 일시';

CREATE TABLE raw.member (
  member_id        bigint      NOT NULL,
  grade            varchar(10),
  birth_year       smallint,
  marketing_agreed boolean,
  joined_at        timestamp,
  withdrawn_at     timestamp
);
COMMENT ON TABLE raw.member IS '회원 원천 적재, 매일 전체 교체';
COMMENT ON COLUMN raw.member.member_id IS '회원 번호';
COMMENT ON COLUMN raw.member.grade IS '등급';
COMMENT ON COLUMN raw.member.birth_year IS '출생연도';
COMMENT ON COLUMN raw.member.marketing_agreed IS '마케팅 동의';
COMMENT ON COLUMN raw.member.joined_at IS '가입 일시';
COMMENT ON COLUMN raw.member.withdrawn_at IS '탈퇴 일시';

CREATE TABLE raw.product (
  product_id   bigint        NOT NULL,
  seller_id    bigint,
  category_id  bigint,
  product_name varchar(300),
  list_price   numeric(12,0),
  sale_price   numeric(12,0),
  is_displayed boolean
);
COMMENT ON TABLE raw.product IS 'Product master, replaced every day';
COMMENT ON COLUMN raw.product.product_id IS 'product';
COMMENT ON COLUMN raw.product.seller_id IS 'seller';
COMMENT ON COLUMN raw.product.category_id IS 'category';
COMMENT ON COLUMN raw.product.product_name IS 'name';
COMMENT ON COLUMN raw.product.list_price IS 'list price, KRW';
COMMENT ON COLUMN raw.product.sale_price IS 'sale price, KRW';
COMMENT ON COLUMN raw.product.is_displayed IS 'on display';

CREATE TABLE raw.category (
  category_id   bigint       NOT NULL,
  parent_id     bigint,
  category_name varchar(100),
  depth         smallint
);
COMMENT ON TABLE raw.category IS 'Category master, replaced every day';
COMMENT ON COLUMN raw.category.category_id IS 'category';
COMMENT ON COLUMN raw.category.parent_id IS 'parent';
COMMENT ON COLUMN raw.category.category_name IS 'name';
COMMENT ON COLUMN raw.category.depth IS 'level';

CREATE TABLE raw.seller (
  seller_id   bigint       NOT NULL,
  seller_name varchar(200),
  fee_rate    numeric(5,4),
  status      varchar(20)
);
COMMENT ON TABLE raw.seller IS 'Seller master, replaced every day';
COMMENT ON COLUMN raw.seller.seller_id IS 'seller';
COMMENT ON COLUMN raw.seller.seller_name IS 'name';
COMMENT ON COLUMN raw.seller.fee_rate IS 'fee rate';
COMMENT ON COLUMN raw.seller.status IS 'status';

CREATE TABLE raw.coupon_issue (
  coupon_issue_id bigint      NOT NULL,
  coupon_code     varchar(30),
  member_id       bigint,
  order_id        bigint,
  issued_at       timestamp,
  used_at         timestamp
);
COMMENT ON TABLE raw.coupon_issue IS '쿠폰 발급 원천 적재';
COMMENT ON COLUMN raw.coupon_issue.coupon_issue_id IS '발급 번호';
COMMENT ON COLUMN raw.coupon_issue.coupon_code IS '쿠폰 코드';
COMMENT ON COLUMN raw.coupon_issue.member_id IS '회원';
COMMENT ON COLUMN raw.coupon_issue.order_id IS '사용 주문';
COMMENT ON COLUMN raw.coupon_issue.issued_at IS '발급 일시';
COMMENT ON COLUMN raw.coupon_issue.used_at IS '사용 일시';

CREATE TABLE raw.delivery (
  delivery_id  bigint      NOT NULL,
  order_id     bigint,
  courier      varchar(30),
  shipped_at   timestamp,
  delivered_at timestamp
);
COMMENT ON TABLE raw.delivery IS '배송 원천 적재';
COMMENT ON COLUMN raw.delivery.delivery_id IS '배송 번호';
COMMENT ON COLUMN raw.delivery.order_id IS '주문 번호';
COMMENT ON COLUMN raw.delivery.courier IS '택배사';
COMMENT ON COLUMN raw.delivery.shipped_at IS '출고 일시';
COMMENT ON COLUMN raw.delivery.delivered_at IS '배송 완료 일시';

CREATE TABLE raw.review (
  review_id  bigint    NOT NULL,
  product_id bigint,
  member_id  bigint,
  rating     smallint,
  created_at timestamp
);
COMMENT ON TABLE raw.review IS '상품평 원천 적재';
COMMENT ON COLUMN raw.review.review_id IS '상품평 번호';
COMMENT ON COLUMN raw.review.product_id IS '상품';
COMMENT ON COLUMN raw.review.member_id IS '회원';
COMMENT ON COLUMN raw.review.rating IS '별점';
COMMENT ON COLUMN raw.review.created_at IS '작성 일시';

CREATE TABLE raw.cs_ticket (
  ticket_id  bigint      NOT NULL,
  member_id  bigint,
  category   varchar(30),
  status     varchar(20),
  created_at timestamp,
  closed_at  timestamp
);
COMMENT ON TABLE raw.cs_ticket IS '고객 문의 원천 적재';
COMMENT ON COLUMN raw.cs_ticket.ticket_id IS '문의 번호';
COMMENT ON COLUMN raw.cs_ticket.member_id IS '회원';
COMMENT ON COLUMN raw.cs_ticket.category IS '분류';
COMMENT ON COLUMN raw.cs_ticket.status IS '상태';
COMMENT ON COLUMN raw.cs_ticket.created_at IS '접수 일시';
COMMENT ON COLUMN raw.cs_ticket.closed_at IS '종료 일시';

CREATE TABLE raw.exchange_rate (
  base_date date          NOT NULL,
  currency  char(3)       NOT NULL,
  rate      numeric(14,4)
);
COMMENT ON TABLE raw.exchange_rate IS '환율 API 적재 (한국수출입은행)';
COMMENT ON COLUMN raw.exchange_rate.base_date IS '기준일';
COMMENT ON COLUMN raw.exchange_rate.currency IS '통화';
COMMENT ON COLUMN raw.exchange_rate.rate IS '매매기준율';

CREATE TABLE raw.weather_daily (
  base_date date         NOT NULL,
  region    varchar(20)  NOT NULL,
  temp_max  numeric(4,1),
  temp_min  numeric(4,1),
  rain_mm   numeric(6,1)
);
COMMENT ON TABLE raw.weather_daily IS '날씨 API 적재 (시도별 하루)';
COMMENT ON COLUMN raw.weather_daily.base_date IS '기준일';
COMMENT ON COLUMN raw.weather_daily.region IS '시도';
COMMENT ON COLUMN raw.weather_daily.temp_max IS '최고 기온';
COMMENT ON COLUMN raw.weather_daily.temp_min IS '최저 기온';
COMMENT ON COLUMN raw.weather_daily.rain_mm IS '강수량 (mm)';

CREATE TABLE raw.ad_cost (
  base_date   date          NOT NULL,
  media       varchar(30)   NOT NULL,
  campaign    varchar(200),
  impressions bigint,
  clicks      bigint,
  cost        numeric(14,0)
);
COMMENT ON TABLE raw.ad_cost IS '광고비 API 적재 (매체별)';
COMMENT ON COLUMN raw.ad_cost.base_date IS '기준일';
COMMENT ON COLUMN raw.ad_cost.media IS '매체: naver, kakao, google, meta';
COMMENT ON COLUMN raw.ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN raw.ad_cost.impressions IS '노출';
COMMENT ON COLUMN raw.ad_cost.clicks IS '클릭';
COMMENT ON COLUMN raw.ad_cost.cost IS '광고비 (원)';

CREATE TABLE raw.naver_ad_cost (
  base_date date          NOT NULL,
  campaign  varchar(200),
  cost      numeric(14,0)
);
COMMENT ON TABLE raw.naver_ad_cost IS '(구) 네이버 광고비. 2023년 5월까지 쓰던 수동 적재';
COMMENT ON COLUMN raw.naver_ad_cost.base_date IS '기준일';
COMMENT ON COLUMN raw.naver_ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN raw.naver_ad_cost.cost IS '광고비 (원)';

CREATE TABLE raw.clickstream (
  event_id   varchar(40) NOT NULL,
  session_id varchar(40),
  member_id  bigint,
  product_id bigint,
  event_type varchar(30),
  event_at   timestamp
);
COMMENT ON TABLE raw.clickstream IS '앱·웹 행동 로그';
COMMENT ON COLUMN raw.clickstream.event_id IS '이벤트 번호';
COMMENT ON COLUMN raw.clickstream.session_id IS '세션';
COMMENT ON COLUMN raw.clickstream.member_id IS '회원 (비로그인은 NULL)';
COMMENT ON COLUMN raw.clickstream.product_id IS '상품';
COMMENT ON COLUMN raw.clickstream.event_type IS 'view, cart, order';
COMMENT ON COLUMN raw.clickstream.event_at IS '발생 일시';

CREATE TABLE raw.seller_ledger (
  base_date     date          NOT NULL,
  seller_id     bigint        NOT NULL,
  adjust_amount numeric(14,0)
);
COMMENT ON TABLE raw.seller_ledger IS '판매자 정산 원장 (정산 시스템 파일)';
COMMENT ON COLUMN raw.seller_ledger.base_date IS '기준일';
COMMENT ON COLUMN raw.seller_ledger.seller_id IS '판매자';
COMMENT ON COLUMN raw.seller_ledger.adjust_amount IS '조정 금액 (원)';

CREATE TABLE ods.orders (
  order_id        bigint        NOT NULL,
  member_id       bigint        NOT NULL,
  order_status    varchar(20)   NOT NULL,
  channel_code    char(2)       NOT NULL,
  total_amount    numeric(14,0) NOT NULL,
  discount_amount numeric(14,0) NOT NULL,
  ordered_at      timestamp     NOT NULL,
  updated_at      timestamp     NOT NULL,
  PRIMARY KEY (order_id)
);
COMMENT ON TABLE ods.orders IS '주문 최신본 (중복 제거)';
COMMENT ON COLUMN ods.orders.order_id IS '주문 번호';
COMMENT ON COLUMN ods.orders.member_id IS '회원 번호';
COMMENT ON COLUMN ods.orders.order_status IS '주문 상태';
COMMENT ON COLUMN ods.orders.channel_code IS '채널 코드';
COMMENT ON COLUMN ods.orders.total_amount IS '총액';
COMMENT ON COLUMN ods.orders.discount_amount IS '할인액';
COMMENT ON COLUMN ods.orders.ordered_at IS '주문 일시';
COMMENT ON COLUMN ods.orders.updated_at IS '원천 수정 일시';

CREATE TABLE ods.payment (
  payment_id  bigint        NOT NULL,
  order_id    bigint        NOT NULL,
  method      varchar(20)   NOT NULL,
  amount      numeric(14,0) NOT NULL,
  approved_at timestamp     NOT NULL,
  PRIMARY KEY (payment_id)
);
COMMENT ON TABLE ods.payment IS '결제 최신본';
COMMENT ON COLUMN ods.payment.payment_id IS '결제 번호';
COMMENT ON COLUMN ods.payment.order_id IS '주문 번호';
COMMENT ON COLUMN ods.payment.method IS '결제 수단';
COMMENT ON COLUMN ods.payment.amount IS '금액';
COMMENT ON COLUMN ods.payment.approved_at IS '승인 일시';

CREATE TABLE dw.dim_date (
  base_date    date        NOT NULL,
  year         smallint    NOT NULL,
  month        smallint    NOT NULL,
  day_of_week  smallint    NOT NULL,
  is_holiday   boolean     NOT NULL,
  holiday_name varchar(50),
  PRIMARY KEY (base_date)
);
COMMENT ON TABLE dw.dim_date IS 'Calendar with Korean holidays, loaded once a year by hand';
COMMENT ON COLUMN dw.dim_date.base_date IS 'calendar day';
COMMENT ON COLUMN dw.dim_date.year IS 'year';
COMMENT ON COLUMN dw.dim_date.month IS 'month';
COMMENT ON COLUMN dw.dim_date.day_of_week IS '1 = Monday';
COMMENT ON COLUMN dw.dim_date.is_holiday IS '공휴일 여부';
COMMENT ON COLUMN dw.dim_date.holiday_name IS '공휴일 이름';

CREATE TABLE dw.dim_member (
  member_id        bigint      NOT NULL,
  grade            varchar(10) NOT NULL,
  age_band         varchar(10),
  marketing_agreed boolean     NOT NULL,
  joined_date      date        NOT NULL,
  is_withdrawn     boolean     NOT NULL,
  PRIMARY KEY (member_id)
);
COMMENT ON TABLE dw.dim_member IS '회원 차원';
COMMENT ON COLUMN dw.dim_member.member_id IS '회원 번호';
COMMENT ON COLUMN dw.dim_member.grade IS '등급';
COMMENT ON COLUMN dw.dim_member.age_band IS '연령대';
COMMENT ON COLUMN dw.dim_member.marketing_agreed IS '마케팅 동의';
COMMENT ON COLUMN dw.dim_member.joined_date IS '가입일';
COMMENT ON COLUMN dw.dim_member.is_withdrawn IS '탈퇴 여부';

CREATE TABLE dw.dim_category (
  category_id bigint       NOT NULL,
  category_l1 varchar(100) NOT NULL,
  category_l2 varchar(100),
  category_l3 varchar(100),
  PRIMARY KEY (category_id)
);
COMMENT ON TABLE dw.dim_category IS 'Category, flattened to three levels';
COMMENT ON COLUMN dw.dim_category.category_id IS 'leaf category';
COMMENT ON COLUMN dw.dim_category.category_l1 IS '대분류';
COMMENT ON COLUMN dw.dim_category.category_l2 IS '중분류';
COMMENT ON COLUMN dw.dim_category.category_l3 IS '소분류';

CREATE TABLE dw.dim_product (
  product_id   bigint        NOT NULL,
  seller_id    bigint        NOT NULL,
  category_id  bigint        NOT NULL,
  product_name varchar(300)  NOT NULL,
  sale_price   numeric(12,0) NOT NULL,
  PRIMARY KEY (product_id),
  FOREIGN KEY (category_id) REFERENCES dw.dim_category (category_id)
);
COMMENT ON TABLE dw.dim_product IS '상품 차원';
COMMENT ON COLUMN dw.dim_product.product_id IS '상품 번호';
COMMENT ON COLUMN dw.dim_product.seller_id IS '판매자';
COMMENT ON COLUMN dw.dim_product.category_id IS '카테고리';
COMMENT ON COLUMN dw.dim_product.product_name IS '상품명';
COMMENT ON COLUMN dw.dim_product.sale_price IS '판매가 (원)';

CREATE TABLE dw.dim_exchange_rate (
  base_date date          NOT NULL,
  currency  char(3)       NOT NULL,
  rate      numeric(14,4) NOT NULL,
  PRIMARY KEY (base_date, currency)
);
COMMENT ON TABLE dw.dim_exchange_rate IS '환율 (일별, 통화별)';
COMMENT ON COLUMN dw.dim_exchange_rate.base_date IS '기준일';
COMMENT ON COLUMN dw.dim_exchange_rate.currency IS '통화';
COMMENT ON COLUMN dw.dim_exchange_rate.rate IS '매매기준율';

CREATE TABLE dw.주문_채널코드 (
  채널코드 char(2)     NOT NULL,
  채널명  varchar(50) NOT NULL,
  사용여부 boolean     NOT NULL,
  PRIMARY KEY (채널코드)
);
COMMENT ON TABLE dw.주문_채널코드 IS '주문 유입 채널 코드표. 기획팀이 엑셀로 관리하던 것';
COMMENT ON COLUMN dw.주문_채널코드.채널코드 IS 'AP, MW, PC';
COMMENT ON COLUMN dw.주문_채널코드.채널명 IS '화면에 보이는 이름';
COMMENT ON COLUMN dw.주문_채널코드.사용여부 IS '현재 쓰는 채널인지';

CREATE TABLE dw.fact_order (
  order_item_id bigint        NOT NULL,
  order_date    date          NOT NULL,
  order_id      bigint        NOT NULL,
  member_id     bigint        NOT NULL,
  product_id    bigint        NOT NULL,
  channel_code  char(2)       NOT NULL,
  quantity      int           NOT NULL,
  gross_amount  numeric(14,0) NOT NULL,
  net_amount    numeric(14,0) NOT NULL,
  PRIMARY KEY (order_item_id, order_date),
  FOREIGN KEY (member_id) REFERENCES dw.dim_member (member_id),
  FOREIGN KEY (product_id) REFERENCES dw.dim_product (product_id),
  FOREIGN KEY (channel_code) REFERENCES dw.주문_채널코드 (채널코드)
)
PARTITION BY RANGE (order_date);
COMMENT ON TABLE dw.fact_order IS '주문 상품 단위 사실 테이블 (매출의 기준)';
COMMENT ON COLUMN dw.fact_order.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN dw.fact_order.order_date IS '주문일';
COMMENT ON COLUMN dw.fact_order.order_id IS '주문 번호';
COMMENT ON COLUMN dw.fact_order.member_id IS '회원';
COMMENT ON COLUMN dw.fact_order.product_id IS '상품';
COMMENT ON COLUMN dw.fact_order.channel_code IS '유입 채널';
COMMENT ON COLUMN dw.fact_order.quantity IS '수량';
COMMENT ON COLUMN dw.fact_order.gross_amount IS '할인 전 매출 (원)';
COMMENT ON COLUMN dw.fact_order.net_amount IS '할인 후 매출 (원)';

CREATE TABLE dw.fact_payment (
  payment_id bigint        NOT NULL,
  order_id   bigint        NOT NULL,
  method     varchar(20)   NOT NULL,
  amount     numeric(14,0) NOT NULL,
  paid_date  date          NOT NULL,
  PRIMARY KEY (payment_id),
  FOREIGN KEY (paid_date) REFERENCES dw.dim_date (base_date)
);
COMMENT ON TABLE dw.fact_payment IS '결제 사실 테이블';
COMMENT ON COLUMN dw.fact_payment.payment_id IS '결제 번호';
COMMENT ON COLUMN dw.fact_payment.order_id IS '주문 번호';
COMMENT ON COLUMN dw.fact_payment.method IS '결제 수단';
COMMENT ON COLUMN dw.fact_payment.amount IS '결제 금액 (원)';
COMMENT ON COLUMN dw.fact_payment.paid_date IS '결제일';

CREATE TABLE dw.fact_refund (
  refund_id   bigint        NOT NULL,
  payment_id  bigint        NOT NULL,
  amount      numeric(14,0) NOT NULL,
  refund_date date          NOT NULL,
  PRIMARY KEY (refund_id),
  FOREIGN KEY (payment_id) REFERENCES dw.fact_payment (payment_id)
);
COMMENT ON TABLE dw.fact_refund IS '환불 사실 테이블';
COMMENT ON COLUMN dw.fact_refund.refund_id IS '환불 번호';
COMMENT ON COLUMN dw.fact_refund.payment_id IS '결제 번호';
COMMENT ON COLUMN dw.fact_refund.amount IS '환불 금액 (원)';
COMMENT ON COLUMN dw.fact_refund.refund_date IS '환불일';

CREATE TABLE dw.fact_click_session (
  session_id   varchar(40) NOT NULL,
  member_id    bigint,
  session_date date        NOT NULL,
  product_id   bigint      NOT NULL,
  view_count   int         NOT NULL,
  cart_count   int         NOT NULL,
  PRIMARY KEY (session_id)
);
COMMENT ON TABLE dw.fact_click_session IS '세션 단위 행동';
COMMENT ON COLUMN dw.fact_click_session.session_id IS '세션';
COMMENT ON COLUMN dw.fact_click_session.member_id IS '회원';
COMMENT ON COLUMN dw.fact_click_session.session_date IS '세션 날짜';
COMMENT ON COLUMN dw.fact_click_session.product_id IS '본 상품';
COMMENT ON COLUMN dw.fact_click_session.view_count IS '조회 수';
COMMENT ON COLUMN dw.fact_click_session.cart_count IS '장바구니 수';

CREATE TABLE dw.fact_ad_cost (
  base_date date          NOT NULL,
  media     varchar(30)   NOT NULL,
  campaign  varchar(200)  NOT NULL,
  cost      numeric(14,0) NOT NULL,
  clicks    bigint        NOT NULL,
  PRIMARY KEY (base_date, media, campaign)
);
COMMENT ON TABLE dw.fact_ad_cost IS '광고비 사실 테이블';
COMMENT ON COLUMN dw.fact_ad_cost.base_date IS '기준일';
COMMENT ON COLUMN dw.fact_ad_cost.media IS '매체';
COMMENT ON COLUMN dw.fact_ad_cost.campaign IS '캠페인';
COMMENT ON COLUMN dw.fact_ad_cost.cost IS '광고비 (원)';
COMMENT ON COLUMN dw.fact_ad_cost.clicks IS '클릭';

CREATE TABLE dw.fact_review (
  review_id   bigint   NOT NULL,
  product_id  bigint   NOT NULL,
  rating      smallint NOT NULL,
  review_date date     NOT NULL,
  PRIMARY KEY (review_id),
  FOREIGN KEY (product_id) REFERENCES dw.dim_product (product_id)
);
COMMENT ON TABLE dw.fact_review IS '상품평 사실 테이블';
COMMENT ON COLUMN dw.fact_review.review_id IS '상품평 번호';
COMMENT ON COLUMN dw.fact_review.product_id IS '상품';
COMMENT ON COLUMN dw.fact_review.rating IS '별점';
COMMENT ON COLUMN dw.fact_review.review_date IS '작성일';

CREATE TABLE dw.weather_order_corr (
  base_date   date         NOT NULL,
  region      varchar(20)  NOT NULL,
  rain_mm     numeric(6,1),
  order_count bigint
);
COMMENT ON TABLE dw.weather_order_corr IS '날씨와 주문량의 상관 실험 (2024 해커톤). 담당자 없음';
COMMENT ON COLUMN dw.weather_order_corr.base_date IS '기준일';
COMMENT ON COLUMN dw.weather_order_corr.region IS '시도';
COMMENT ON COLUMN dw.weather_order_corr.rain_mm IS '강수량';
COMMENT ON COLUMN dw.weather_order_corr.order_count IS '주문 건수';

CREATE TABLE mart.sales_summary_daily (
  base_date     date          NOT NULL,
  channel_code  char(2)       NOT NULL,
  order_count   bigint        NOT NULL,
  gross_sales   numeric(16,0) NOT NULL,
  refund_amount numeric(16,0) NOT NULL,
  net_sales     numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, channel_code)
);
COMMENT ON TABLE mart.sales_summary_daily IS '일별 매출 요약: 채널별 주문 수, 매출, 환불, 순매출';
COMMENT ON COLUMN mart.sales_summary_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.sales_summary_daily.channel_code IS '채널 코드';
COMMENT ON COLUMN mart.sales_summary_daily.order_count IS '주문 수';
COMMENT ON COLUMN mart.sales_summary_daily.gross_sales IS '총매출 (원)';
COMMENT ON COLUMN mart.sales_summary_daily.refund_amount IS '환불액 (원)';
COMMENT ON COLUMN mart.sales_summary_daily.net_sales IS '순매출 (원)';

CREATE TABLE mart.ceo_dashboard_daily (
  base_date date          NOT NULL,
  metric    varchar(50)   NOT NULL,
  value     numeric(18,2) NOT NULL,
  diff_rate numeric(8,4),
  PRIMARY KEY (base_date, metric)
);
COMMENT ON TABLE mart.ceo_dashboard_daily IS '대표 매출 대시보드가 읽는 지표 (아침 8시)';
COMMENT ON COLUMN mart.ceo_dashboard_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.ceo_dashboard_daily.metric IS '지표명';
COMMENT ON COLUMN mart.ceo_dashboard_daily.value IS '값';
COMMENT ON COLUMN mart.ceo_dashboard_daily.diff_rate IS '전주 같은 요일 대비';

CREATE TABLE mart.sales_by_category_daily (
  base_date   date          NOT NULL,
  category_l1 varchar(100)  NOT NULL,
  order_count bigint        NOT NULL,
  net_sales   numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, category_l1)
);
COMMENT ON TABLE mart.sales_by_category_daily IS '카테고리별 일 매출';
COMMENT ON COLUMN mart.sales_by_category_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.sales_by_category_daily.category_l1 IS '대분류';
COMMENT ON COLUMN mart.sales_by_category_daily.order_count IS '주문 수';
COMMENT ON COLUMN mart.sales_by_category_daily.net_sales IS '순매출 (원)';

CREATE TABLE mart.product_rank_daily (
  base_date  date          NOT NULL,
  product_id bigint        NOT NULL,
  rank       int           NOT NULL,
  net_sales  numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, product_id)
);
COMMENT ON TABLE mart.product_rank_daily IS '상품 판매 순위';
COMMENT ON COLUMN mart.product_rank_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.product_rank_daily.product_id IS '상품';
COMMENT ON COLUMN mart.product_rank_daily.rank IS '순위';
COMMENT ON COLUMN mart.product_rank_daily.net_sales IS '순매출 (원)';

CREATE TABLE mart.member_rfm (
  member_id bigint        NOT NULL,
  recency   int           NOT NULL,
  frequency int           NOT NULL,
  monetary  numeric(16,0) NOT NULL,
  segment   varchar(20)   NOT NULL,
  PRIMARY KEY (member_id)
);
COMMENT ON TABLE mart.member_rfm IS '회원 RFM 등급';
COMMENT ON COLUMN mart.member_rfm.member_id IS '회원';
COMMENT ON COLUMN mart.member_rfm.recency IS '마지막 구매 후 일수';
COMMENT ON COLUMN mart.member_rfm.frequency IS '구매 횟수';
COMMENT ON COLUMN mart.member_rfm.monetary IS '구매 금액 (원)';
COMMENT ON COLUMN mart.member_rfm.segment IS '세그먼트';

CREATE TABLE mart.user_item_score (
  member_id  bigint       NOT NULL,
  product_id bigint       NOT NULL,
  score      numeric(8,5) NOT NULL,
  base_date  date         NOT NULL,
  PRIMARY KEY (member_id, product_id)
);
COMMENT ON TABLE mart.user_item_score IS '회원 × 상품 추천 점수 (서빙용 원본)';
COMMENT ON COLUMN mart.user_item_score.member_id IS '회원';
COMMENT ON COLUMN mart.user_item_score.product_id IS '상품';
COMMENT ON COLUMN mart.user_item_score.score IS '점수';
COMMENT ON COLUMN mart.user_item_score.base_date IS '계산일';

CREATE TABLE mart.settlement_monthly (
  settle_month  char(7)       NOT NULL,
  seller_id     bigint        NOT NULL,
  sales_amount  numeric(16,0) NOT NULL,
  refund_amount numeric(16,0) NOT NULL,
  fee_amount    numeric(16,0) NOT NULL,
  payout_amount numeric(16,0) NOT NULL,
  PRIMARY KEY (settle_month, seller_id)
);
COMMENT ON TABLE mart.settlement_monthly IS '판매자 월 정산';
COMMENT ON COLUMN mart.settlement_monthly.settle_month IS '정산월 YYYY-MM';
COMMENT ON COLUMN mart.settlement_monthly.seller_id IS '판매자';
COMMENT ON COLUMN mart.settlement_monthly.sales_amount IS '판매 금액 (원)';
COMMENT ON COLUMN mart.settlement_monthly.refund_amount IS '환불 금액 (원)';
COMMENT ON COLUMN mart.settlement_monthly.fee_amount IS '수수료 (원)';
COMMENT ON COLUMN mart.settlement_monthly.payout_amount IS '지급액 (원)';

CREATE TABLE mart.ad_roas_daily (
  base_date date          NOT NULL,
  media     varchar(30)   NOT NULL,
  cost      numeric(14,0) NOT NULL,
  sales     numeric(16,0) NOT NULL,
  roas      numeric(10,4),
  PRIMARY KEY (base_date, media)
);
COMMENT ON TABLE mart.ad_roas_daily IS '매체별 광고 효율 (ROAS)';
COMMENT ON COLUMN mart.ad_roas_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.ad_roas_daily.media IS '매체';
COMMENT ON COLUMN mart.ad_roas_daily.cost IS '광고비 (원)';
COMMENT ON COLUMN mart.ad_roas_daily.sales IS '매출 (원)';
COMMENT ON COLUMN mart.ad_roas_daily.roas IS '매출 / 광고비';

CREATE TABLE mart.cs_ticket_daily (
  base_date       date         NOT NULL,
  category        varchar(30)  NOT NULL,
  ticket_count    bigint       NOT NULL,
  avg_close_hours numeric(8,2),
  PRIMARY KEY (base_date, category)
);
COMMENT ON TABLE mart.cs_ticket_daily IS '고객 문의 일 집계';
COMMENT ON COLUMN mart.cs_ticket_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.cs_ticket_daily.category IS '분류';
COMMENT ON COLUMN mart.cs_ticket_daily.ticket_count IS '접수 건수';
COMMENT ON COLUMN mart.cs_ticket_daily.avg_close_hours IS '평균 처리 시간';

CREATE TABLE mart.coupon_effect_daily (
  base_date   date          NOT NULL,
  coupon_code varchar(30)   NOT NULL,
  issued      bigint        NOT NULL,
  used        bigint        NOT NULL,
  sales       numeric(16,0) NOT NULL,
  PRIMARY KEY (base_date, coupon_code)
);
COMMENT ON TABLE mart.coupon_effect_daily IS '쿠폰 효과 집계';
COMMENT ON COLUMN mart.coupon_effect_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.coupon_effect_daily.coupon_code IS '쿠폰';
COMMENT ON COLUMN mart.coupon_effect_daily.issued IS '발급';
COMMENT ON COLUMN mart.coupon_effect_daily.used IS '사용';
COMMENT ON COLUMN mart.coupon_effect_daily.sales IS '쿠폰 사용 주문의 매출 (원)';

CREATE TABLE mart.delivery_leadtime_daily (
  base_date date         NOT NULL,
  courier   varchar(30)  NOT NULL,
  avg_hours numeric(8,2) NOT NULL,
  PRIMARY KEY (base_date, courier)
);
COMMENT ON TABLE mart.delivery_leadtime_daily IS '배송 소요 시간';
COMMENT ON COLUMN mart.delivery_leadtime_daily.base_date IS '출고일';
COMMENT ON COLUMN mart.delivery_leadtime_daily.courier IS '택배사';
COMMENT ON COLUMN mart.delivery_leadtime_daily.avg_hours IS '평균 소요 시간';

CREATE TABLE mart.review_summary (
  product_id   bigint       NOT NULL,
  review_count bigint       NOT NULL,
  avg_rating   numeric(4,2) NOT NULL,
  PRIMARY KEY (product_id)
);
COMMENT ON TABLE mart.review_summary IS 'Review counts and mean rating per product';
COMMENT ON COLUMN mart.review_summary.product_id IS 'product';
COMMENT ON COLUMN mart.review_summary.review_count IS 'reviews';
COMMENT ON COLUMN mart.review_summary.avg_rating IS 'mean rating';

CREATE TABLE mart.event_bonus_target (
  event_code  varchar(30) NOT NULL,
  member_id   bigint      NOT NULL,
  bonus_point int         NOT NULL,
  PRIMARY KEY (event_code, member_id)
);
COMMENT ON TABLE mart.event_bonus_target IS '이벤트 적립금 대상자. 두 DAG 가 나누어 채운다';
COMMENT ON COLUMN mart.event_bonus_target.event_code IS '이벤트';
COMMENT ON COLUMN mart.event_bonus_target.member_id IS '회원';
COMMENT ON COLUMN mart.event_bonus_target.bonus_point IS '적립금';

CREATE TABLE mart.dq_history (
  checked_at timestamp    NOT NULL,
  table_name varchar(100) NOT NULL,
  row_count  bigint       NOT NULL,
  diff_rate  numeric(8,4)
);
COMMENT ON TABLE mart.dq_history IS '데이터 품질 점검 이력';
COMMENT ON COLUMN mart.dq_history.checked_at IS '점검 일시';
COMMENT ON COLUMN mart.dq_history.table_name IS '테이블';
COMMENT ON COLUMN mart.dq_history.row_count IS '행 수';
COMMENT ON COLUMN mart.dq_history.diff_rate IS '직전 대비 증감';

CREATE TABLE mart.stock_snapshot_daily (
  base_date  date   NOT NULL,
  product_id bigint NOT NULL,
  stock_qty  bigint NOT NULL,
  PRIMARY KEY (base_date, product_id)
);
COMMENT ON TABLE mart.stock_snapshot_daily IS '물류 재고 스냅샷';
COMMENT ON COLUMN mart.stock_snapshot_daily.base_date IS '기준일';
COMMENT ON COLUMN mart.stock_snapshot_daily.product_id IS '상품';
COMMENT ON COLUMN mart.stock_snapshot_daily.stock_qty IS '재고';

CREATE TABLE tmp.promo_target (
  member_id bigint NOT NULL,
  score     int
);
COMMENT ON TABLE tmp.promo_target IS '2023 가을 프로모션 대상 (임시)';
COMMENT ON COLUMN tmp.promo_target.member_id IS '회원';
COMMENT ON COLUMN tmp.promo_target.score IS '점수';

CREATE TABLE tmp.promo_result (
  member_id  bigint NOT NULL,
  used_count int
);
COMMENT ON TABLE tmp.promo_result IS '2023 가을 프로모션 결과 (임시)';
COMMENT ON COLUMN tmp.promo_result.member_id IS '회원';
COMMENT ON COLUMN tmp.promo_result.used_count IS '쿠폰 사용 수';

CREATE TABLE tmp.reconcile_order (
  base_date   date          NOT NULL,
  order_sales numeric(16,0)
);
COMMENT ON TABLE tmp.reconcile_order IS '결제 대조 1단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_order.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_order.order_sales IS '주문 기준 매출';

CREATE TABLE tmp.reconcile_payment (
  base_date     date          NOT NULL,
  order_sales   numeric(16,0),
  payment_sales numeric(16,0)
);
COMMENT ON TABLE tmp.reconcile_payment IS '결제 대조 2단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_payment.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_payment.order_sales IS '주문 기준 매출';
COMMENT ON COLUMN tmp.reconcile_payment.payment_sales IS '결제 기준 매출';

CREATE TABLE tmp.reconcile_diff (
  base_date   date          NOT NULL,
  diff_amount numeric(16,0)
);
COMMENT ON TABLE tmp.reconcile_diff IS '결제 대조 3단계 (임시)';
COMMENT ON COLUMN tmp.reconcile_diff.base_date IS '기준일';
COMMENT ON COLUMN tmp.reconcile_diff.diff_amount IS '차이';

CREATE TABLE backup.member_20240101 (
  member_id bigint      NOT NULL,
  grade     varchar(10)
);
COMMENT ON TABLE backup.member_20240101 IS '회원 등급 개편 전 백업';
COMMENT ON COLUMN backup.member_20240101.member_id IS '회원';
COMMENT ON COLUMN backup.member_20240101.grade IS '당시 등급';

CREATE TABLE backup.fact_order_weekly (
  order_item_id bigint        NOT NULL,
  order_date    date          NOT NULL,
  net_amount    numeric(14,0)
);
COMMENT ON TABLE backup.fact_order_weekly IS '주간 백업: 최근 7일 주문';
COMMENT ON COLUMN backup.fact_order_weekly.order_item_id IS '주문 상품 번호';
COMMENT ON COLUMN backup.fact_order_weekly.order_date IS '주문일';
COMMENT ON COLUMN backup.fact_order_weekly.net_amount IS '매출 (원)';

CREATE TABLE dw.fact_order_2026_10 PARTITION OF dw.fact_order
  FOR VALUES FROM ('2026-10-01') TO ('2026-11-01');
CREATE TABLE dw.fact_order_2026_11 PARTITION OF dw.fact_order
  FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');
CREATE TABLE dw.fact_order_default PARTITION OF dw.fact_order DEFAULT;
CREATE INDEX fact_order_member_idx ON dw.fact_order (member_id);

CREATE VIEW mart.v_sales_monthly AS
SELECT to_char(base_date, 'YYYY-MM') AS sales_month,
       sum(order_count) AS order_count,
       sum(net_sales) AS net_sales
  FROM mart.sales_summary_daily
 GROUP BY 1;
COMMENT ON VIEW mart.v_sales_monthly IS '월별 매출 (일별 매출 요약에서)';

CREATE VIEW dw.v_active_member AS
SELECT member_id, grade, age_band, joined_date
  FROM dw.dim_member
 WHERE NOT is_withdrawn;
COMMENT ON VIEW dw.v_active_member IS 'Members who have not left';

CREATE VIEW mart.v_delivery_sla AS
SELECT courier, avg(avg_hours) AS avg_hours
  FROM mart.delivery_leadtime_daily
 WHERE base_date > current_date - 30
 GROUP BY courier;
COMMENT ON VIEW mart.v_delivery_sla IS '택배사별 최근 30일 평균 배송 시간';

CREATE VIEW dw.v_order_channel AS
SELECT o.order_id, o.order_date, c.채널명, o.net_amount
  FROM dw.fact_order o
  JOIN dw.주문_채널코드 c ON c.채널코드 = o.channel_code
 WHERE c.사용여부;
COMMENT ON VIEW dw.v_order_channel IS '주문과 유입 채널 이름';

CREATE MATERIALIZED VIEW mart.mv_category_sales_monthly AS
SELECT to_char(base_date, 'YYYY-MM') AS sales_month,
       category_l1,
       sum(net_sales) AS net_sales
  FROM mart.sales_by_category_daily
 GROUP BY 1, 2;
COMMENT ON MATERIALIZED VIEW mart.mv_category_sales_monthly IS '카테고리별 월 매출';

-- 조금의 데이터
INSERT INTO dw.주문_채널코드 VALUES ('AP', '앱', true), ('MW', '모바일웹', true), ('PC', 'PC', true);
INSERT INTO dw.dim_date
SELECT day, extract(year FROM day), extract(month FROM day), extract(isodow FROM day),
       to_char(day, 'MM-DD') IN ('01-01', '03-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25'),
       CASE to_char(day, 'MM-DD') WHEN '10-03' THEN '개천절' WHEN '10-09' THEN '한글날' END
  FROM generate_series('2026-01-01'::date, '2026-12-31'::date, '1 day') day;
INSERT INTO dw.dim_category VALUES
  (101, '식품', '과일', '사과'), (102, '식품', '과일', '귤'), (201, '생활', '주방', '컵');
INSERT INTO dw.dim_product
SELECT id, id % 5 + 1, (ARRAY[101, 102, 201])[id % 3 + 1], '상품 ' || id, 1000 * id
  FROM generate_series(1, 30) id;
INSERT INTO dw.dim_member
SELECT id, (ARRAY['WELCOME', 'SILVER', 'GOLD', 'MOON'])[id % 4 + 1], id % 5 * 10 + 10 || '대',
       id % 2 = 0, '2024-01-01'::date + id, id % 17 = 0
  FROM generate_series(1, 200) id;
INSERT INTO dw.fact_order
SELECT id, '2026-10-15'::date + id % 40, id / 2 + 1, id % 200 + 1, id % 30 + 1,
       (ARRAY['AP', 'MW', 'PC'])[id % 3 + 1], id % 3 + 1, 5000 + id % 7 * 1000, 4500 + id % 7 * 900
  FROM generate_series(1, 1000) id;
INSERT INTO dw.fact_payment
SELECT id, id, (ARRAY['CARD', 'KAKAOPAY', 'NAVERPAY'])[id % 3 + 1], 10000 + id, '2026-10-15'::date + id % 40
  FROM generate_series(1, 500) id;
INSERT INTO dw.fact_refund
SELECT id, id * 10, 5000, '2026-11-01'::date + id % 20 FROM generate_series(1, 40) id;
INSERT INTO mart.sales_summary_daily
SELECT order_date, channel_code, count(DISTINCT order_id), sum(gross_amount), 0, sum(net_amount)
  FROM dw.fact_order GROUP BY 1, 2;
INSERT INTO mart.ceo_dashboard_daily
SELECT base_date, '순매출', sum(net_sales), NULL FROM mart.sales_summary_daily GROUP BY 1;
INSERT INTO mart.sales_by_category_daily
SELECT o.order_date, c.category_l1, count(DISTINCT o.order_id), sum(o.net_amount)
  FROM dw.fact_order o
  JOIN dw.dim_product p USING (product_id)
  JOIN dw.dim_category c USING (category_id)
 GROUP BY 1, 2;
INSERT INTO backup.member_20240101 SELECT member_id, grade FROM dw.dim_member WHERE member_id <= 50;
REFRESH MATERIALIZED VIEW mart.mv_category_sales_monthly;

COMMIT;

ANALYZE;
