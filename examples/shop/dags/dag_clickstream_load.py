"""행동 로그: S3 에 떨어지면 COPY → 세션으로 묶기 → RFM 을 부른다."""
from datetime import datetime

from airflow import DAG
from airflow.models.baseoperator import chain
from airflow.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

from common.settings import SQL_FOLDER

with DAG(
    dag_id="dag_clickstream_load",
    description="앱·웹 행동 로그 적재",
    schedule="0 4 * * *",
    start_date=datetime(2023, 9, 1),
    catchup=False,
    template_searchpath=[SQL_FOLDER],
    tags=["로그", "dw"],
    default_args={"owner": "데이터플랫폼팀"},
) as dag:
    # 로그 수집기(앱개발팀)가 다 쓰면 _SUCCESS 를 남긴다
    wait_log = S3KeySensor(
        task_id="wait_log",
        bucket_key="s3://dalbit-lake/raw/clickstream/dt={{ ds }}/_SUCCESS",
        aws_conn_id="aws_prod",
        mode="reschedule",
        poke_interval=600,
    )
    copy = SQLExecuteQueryOperator(
        task_id="copy_clickstream",
        conn_id="redshift_prod",
        sql="""
        DELETE FROM raw.clickstream WHERE event_at::date = '{{ ds }}';
        COPY raw.clickstream FROM 's3://dalbit-lake/raw/clickstream/dt={{ ds }}/'
        IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' FORMAT AS PARQUET;
        """,
        split_statements=True,
    )
    sessions = SQLExecuteQueryOperator(
        task_id="build_session",
        conn_id="redshift_prod",
        sql="etl/build_click_session.sql",
        split_statements=True,
    )
    rfm = TriggerDagRunOperator(
        task_id="trigger_rfm", trigger_dag_id="dag_member_rfm", conf={"ds": "{{ ds }}"}
    )

    chain(wait_log, copy, sessions, rfm)
