{# 매체와 채널의 짝은 마케팅팀이 정한다 #}
{% set media_channel = {'naver': 'MW', 'kakao': 'AP', 'google': 'PC', 'meta': 'AP'} %}
BEGIN;
DELETE FROM mart.ad_roas_daily WHERE base_date = '{{ ds }}';
INSERT INTO mart.ad_roas_daily (base_date, media, cost, sales, roas)
{% for media, channel in media_channel.items() %}
SELECT a.base_date, a.media, SUM(a.cost), MAX(s.sales), MAX(s.sales) / NULLIF(SUM(a.cost), 0)
  FROM dw.fact_ad_cost a
  JOIN (SELECT order_date, SUM(net_amount) AS sales
          FROM dw.fact_order
         WHERE order_date = '{{ ds }}' AND channel_code = '{{ channel }}'
         GROUP BY order_date) s ON s.order_date = a.base_date
 WHERE a.base_date = '{{ ds }}' AND a.media = '{{ media }}'
 GROUP BY a.base_date, a.media
{% if not loop.last %}UNION ALL{% endif %}
{% endfor %};
COMMIT;
