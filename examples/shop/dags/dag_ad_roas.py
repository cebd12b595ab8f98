"""매체별 ROAS. 시간이 아니라 광고비 Dataset 이 갱신되면 돈다."""
from datetime import datetime

from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

from common.settings import SQL_FOLDER

with DAG(
    dag_id="dag_ad_roas",
    description="매체별 광고 효율 (ROAS)",
    schedule=[Dataset("redshift://dw.ap-northeast-2:5439/shop/dw/fact_ad_cost")],
    start_date=datetime(2023, 6, 1),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["광고", "mart"],
    default_args={"owner": "마케팅데이터팀"},
) as dag:
    SQLExecuteQueryOperator(
        task_id="build_roas",
        conn_id="redshift_prod",
        sql="etl/build_ad_roas.sql",
        split_statements=True,
    )
