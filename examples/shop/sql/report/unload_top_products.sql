-- Weekly top products for the MD team; run from the scheduler of the BI tool
UNLOAD ('SELECT r.base_date, p.product_name, r.rank, r.net_sales
           FROM mart.product_rank_daily r
           JOIN dw.dim_product p ON p.product_id = r.product_id
          WHERE r.rank <= 100')
TO 's3://dalbit-export/report/top_products/'
IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-unload'
PARQUET ALLOWOVERWRITE;
