"""판매자 월 정산. 매달 1일에만 돌지만 한 번 틀리면 돈이 잘못 나간다."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.email import EmailOperator
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

from common.settings import SQL_FOLDER


def copy_ledger(**context):
    month = context["data_interval_start"].strftime("%Y-%m")
    PostgresHook("redshift_prod").run(
        f"""
        TRUNCATE raw.seller_ledger;
        COPY raw.seller_ledger FROM 's3://dalbit-lake/inbound/settlement/month={month}/'
        IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' CSV IGNOREHEADER 1;
        """
    )


with DAG(
    dag_id="dag_settlement_monthly",
    description="판매자 월 정산 (매달 1일)",
    schedule="0 8 1 * *",
    start_date=datetime(2022, 7, 1),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["정산", "monthly", "critical"],
    default_args={
        "owner": "정산데이터팀",
        "retries": 5,
        "retry_delay": timedelta(minutes=20),
    },
) as dag:
    wait_ledger = S3KeySensor(
        task_id="wait_ledger",
        bucket_name="dalbit-lake",
        bucket_key="inbound/settlement/month={{ data_interval_start.strftime('%Y-%m') }}/ledger.csv",
        aws_conn_id="aws_prod",
        timeout=24 * 60 * 60,
    )
    ledger = PythonOperator(task_id="copy_ledger", python_callable=copy_ledger)
    settle = SQLExecuteQueryOperator(
        task_id="settle",
        conn_id="redshift_prod",
        sql="etl/settle_monthly.sql",
        split_statements=True,
    )
    mail = EmailOperator(
        task_id="mail",
        to=["finance@dalbit.example"],
        subject="[정산] {{ data_interval_start.strftime('%Y-%m') }} 판매자 정산이 끝났습니다",
        html_content="정산 포털에서 확인해 주세요.",
    )

    wait_ledger >> ledger >> settle >> mail
