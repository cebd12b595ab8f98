"""광고 매체 네 곳의 광고비를 모아 raw.ad_cost 로. 끝나면 Dataset 을 갱신해 ROAS 를 깨운다."""
from datetime import datetime

import requests
from airflow import DAG
from airflow.datasets import Dataset
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.utils.task_group import TaskGroup

from common.settings import SQL_FOLDER

AD_COST = Dataset("s3://dalbit-lake/raw/ad_cost")
MEDIA = ["naver", "kakao", "google", "meta"]


def fetch_media(media, ds, **_):
    rows = requests.get(
        f"https://ads.dalbit.example/v1/{media}/cost", params={"date": ds}, timeout=60
    ).text
    S3Hook(aws_conn_id="aws_prod").load_string(
        rows, key=f"raw/ad_cost/dt={ds}/{media}.csv", bucket_name="dalbit-lake", replace=True
    )


with DAG(
    "dag_ad_cost_daily",
    description="광고비 수집 (naver, kakao, google, meta)",
    schedule="0 6 * * *",
    start_date=datetime(2023, 6, 1),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["광고", "api"],
    default_args={"owner": "마케팅데이터팀", "retries": 3},
) as dag:
    with TaskGroup("fetch") as fetch:
        for media in MEDIA:
            PythonOperator(
                task_id=media, python_callable=fetch_media, op_kwargs={"media": media}
            )

    copy = SQLExecuteQueryOperator(
        task_id="copy_raw",
        conn_id="redshift_prod",
        sql="etl/copy_ad_cost.sql",
        split_statements=True,
        outlets=[AD_COST],
    )
    fact = SQLExecuteQueryOperator(
        task_id="load_fact",
        conn_id="redshift_prod",
        sql="etl/load_fact_ad_cost.sql",
        split_statements=True,
        outlets=[Dataset("redshift://dw.ap-northeast-2:5439/shop/dw/fact_ad_cost")],
    )

    fetch >> copy >> fact
