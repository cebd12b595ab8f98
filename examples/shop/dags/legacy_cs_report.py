"""CS 주간 보고 메일. 옛 DW 연결(old_dw)을 그대로 쓴다. 어느 서버인지 아는 사람이 없다."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.utils.email import send_email


def report(**_):
    # TODO: redshift_prod 로 옮기기 (2023)
    rows = PostgresHook(postgres_conn_id="old_dw").get_records(
        "SELECT category, SUM(ticket_count) FROM mart.cs_ticket_daily "
        "WHERE base_date > CURRENT_DATE - 7 GROUP BY category"
    )
    body = "<br>".join(f"{category}: {count}건" for category, count in rows)
    send_email(to=["cx@dalbit.example"], subject="[CS] 주간 문의", html_content=body)


with DAG(
    "legacy_cs_report",
    schedule_interval="0 9 * * 1",
    start_date=datetime(2021, 5, 3),
    catchup=False,
    default_args={"owner": "CX운영팀"},
    tags=["CS"],
) as dag:
    PythonOperator(task_id="report", python_callable=report)
