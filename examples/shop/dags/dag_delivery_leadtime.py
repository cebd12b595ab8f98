"""배송 소요 시간. 뷰 mart.v_delivery_sla 만 이 표를 읽는다."""
from datetime import datetime

from airflow import DAG
from airflow.providers.postgres.operators.postgres import PostgresOperator

from common.settings import SQL_FOLDER

with DAG(
    "dag_delivery_leadtime",
    description="택배사별 배송 소요 시간",
    schedule_interval="0 4 * * *",
    start_date=datetime(2023, 5, 1),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["배송", "mart"],
    default_args={"owner": "SCM데이터팀"},
) as dag:
    build = PostgresOperator(
        task_id="build_leadtime",
        postgres_conn_id="redshift_prod",
        sql="etl/build_delivery_leadtime.sql",
    )
