-- 판매자 월 정산. 해외 판매자는 그달 평균 환율로 원화를 정한다
{% set month = data_interval_start.strftime('%Y-%m') %}
BEGIN;
DELETE FROM mart.settlement_monthly WHERE settle_month = '{{ month }}';
INSERT INTO mart.settlement_monthly
SELECT '{{ month }}',
       p.seller_id,
       SUM(o.net_amount),
       NVL(SUM(r.amount), 0),
       SUM(o.net_amount) * MAX(s.fee_rate),
       SUM(o.net_amount) - NVL(SUM(r.amount), 0) - SUM(o.net_amount) * MAX(s.fee_rate)
         + NVL(MAX(l.adjust_amount), 0) * NVL(MAX(x.rate), 1)
  FROM dw.fact_order o
  JOIN dw.dim_product p ON p.product_id = o.product_id
  JOIN raw.seller s ON s.seller_id = p.seller_id
  LEFT JOIN dw.fact_payment pay ON pay.order_id = o.order_id
  LEFT JOIN dw.fact_refund r ON r.payment_id = pay.payment_id
  LEFT JOIN raw.seller_ledger l ON l.seller_id = p.seller_id
  LEFT JOIN (SELECT currency, AVG(rate) AS rate
               FROM dw.dim_exchange_rate
              WHERE TO_CHAR(base_date, 'YYYY-MM') = '{{ month }}'
              GROUP BY currency) x ON x.currency = 'USD'
 WHERE TO_CHAR(o.order_date, 'YYYY-MM') = '{{ month }}'
 GROUP BY p.seller_id;
COMMIT;
