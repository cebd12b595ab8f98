"""결제·환불 일 배치. SQL 은 sql/etl 아래 파일에 있다."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.providers.amazon.aws.transfers.s3_to_redshift import S3ToRedshiftOperator
from airflow.providers.amazon.aws.transfers.sql_to_s3 import SqlToS3Operator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

from common.settings import SQL_FOLDER

default_args = {
    "owner": "정산데이터팀",
    "retries": 3,
    "retry_delay": timedelta(minutes=10),
    "email": ["settlement-data@dalbit.example"],
    "email_on_failure": True,
}

with DAG(
    "dag_payment_daily",
    default_args=default_args,
    description="결제와 환불 적재",
    schedule_interval="0 3 * * *",
    start_date=datetime(2022, 5, 10),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["결제", "dw"],
) as dag:
    unload_payment = SqlToS3Operator(
        task_id="payment_to_s3",
        sql_conn_id="order_db",
        query="SELECT payment_id, order_id, method, pg_company, amount, approved_at "
        "FROM payment.payment WHERE approved_at::date = '{{ ds }}'",
        aws_conn_id="aws_prod",
        s3_bucket="dalbit-lake",
        s3_key="raw/payment/dt={{ ds }}/payment.csv",
        replace=True,
        pd_kwargs={"index": False},
    )
    unload_refund = SqlToS3Operator(
        task_id="refund_to_s3",
        sql_conn_id="order_db",
        query="SELECT refund_id, payment_id, amount, reason, refunded_at "
        "FROM payment.refund WHERE refunded_at::date = '{{ ds }}'",
        aws_conn_id="aws_prod",
        s3_bucket="dalbit-lake",
        s3_key="raw/refund/dt={{ ds }}/refund.csv",
        replace=True,
        pd_kwargs={"index": False},
    )
    copy_payment = S3ToRedshiftOperator(
        task_id="s3_to_raw_payment",
        schema="raw",
        table="payment",
        s3_bucket="dalbit-lake",
        s3_key="raw/payment/dt={{ ds }}/",
        redshift_conn_id="redshift_prod",
        aws_conn_id="aws_prod",
        method="REPLACE",
        copy_options=["CSV", "IGNOREHEADER 1"],
    )
    copy_refund = S3ToRedshiftOperator(
        task_id="s3_to_raw_refund",
        schema="raw",
        table="refund",
        s3_bucket="dalbit-lake",
        s3_key="raw/refund/dt={{ ds }}/",
        redshift_conn_id="redshift_prod",
        aws_conn_id="aws_prod",
        method="REPLACE",
        copy_options=["CSV", "IGNOREHEADER 1"],
    )
    load_ods = SQLExecuteQueryOperator(
        task_id="load_ods_payment",
        conn_id="redshift_prod",
        sql="etl/load_ods_payment.sql",
        split_statements=True,
        autocommit=False,
    )
    load_fact_payment = SQLExecuteQueryOperator(
        task_id="load_fact_payment",
        conn_id="redshift_prod",
        sql="etl/load_fact_payment.sql",
        split_statements=True,
    )
    load_fact_refund = SQLExecuteQueryOperator(
        task_id="load_fact_refund",
        conn_id="redshift_prod",
        sql="etl/load_fact_refund.sql",
        split_statements=True,
        params={"days": 7},
    )

    unload_payment >> copy_payment >> load_ods >> load_fact_payment
    unload_refund >> copy_refund >> load_fact_refund
    load_fact_payment >> load_fact_refund
