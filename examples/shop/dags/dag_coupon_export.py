"""마케팅팀이 고른 쿠폰 표를 CSV 로 내보낸다. 어느 표인지는 Airflow 변수에만 있다."""
from datetime import datetime

from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook


def export(ds, **_):
    table = "mart.coupon_" + Variable.get("coupon_export_table")
    df = PostgresHook(postgres_conn_id="redshift_ro").get_pandas_df(f"SELECT * FROM {table}")
    S3Hook(aws_conn_id="aws_prod").load_string(
        df.to_csv(index=False),
        key=f"coupon/dt={ds}/coupon.csv",
        bucket_name="dalbit-export",
        replace=True,
    )


with DAG(
    "dag_coupon_export",
    description="쿠폰 표 내보내기",
    schedule="0 9 * * 1",
    start_date=datetime(2024, 4, 1),
    catchup=False,
    tags=["쿠폰"],
    default_args={"owner": "마케팅데이터팀"},
) as dag:
    PythonOperator(task_id="export", python_callable=export)
