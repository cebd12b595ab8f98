# 네이버 광고비 CSV 수동 적재. 2023년 6월부터 dag_ad_cost_daily 로 바뀜. 혹시 몰라 남겨 둠
from datetime import datetime

from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

with DAG(
    "legacy_naver_ad_import",
    schedule_interval=None,
    start_date=datetime(2021, 1, 1),
    catchup=False,
    is_paused_upon_creation=True,
    default_args={"owner": "airflow"},
) as dag:
    SQLExecuteQueryOperator(
        task_id="copy_csv",
        conn_id="redshift_prod",
        sql="""
        COPY raw.naver_ad_cost FROM 's3://dalbit-lake/manual/naver_ad/cost.csv'
        IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' CSV IGNOREHEADER 1;
        """,
    )
