DELETE FROM raw.ad_cost WHERE base_date = '{{ ds }}';
COPY raw.ad_cost (base_date, media, campaign, impressions, clicks, cost)
FROM 's3://dalbit-lake/raw/ad_cost/dt={{ ds }}/'
IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy'
CSV IGNOREHEADER 1;
