"""고객 문의 일 집계."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

SQL = """
BEGIN;
DELETE FROM mart.cs_ticket_daily WHERE base_date = %(ds)s;
INSERT INTO mart.cs_ticket_daily (base_date, category, ticket_count, avg_close_hours)
SELECT created_at::date, category, COUNT(*), AVG(DATEDIFF(hour, created_at, closed_at))
  FROM raw.cs_ticket
 WHERE created_at::date = %(ds)s
 GROUP BY 1, 2;
COMMIT;
"""


def summarize(ds, **_):
    PostgresHook(postgres_conn_id="redshift_prod").run(SQL, parameters={"ds": ds}, autocommit=True)


with DAG(
    "dag_cs_ticket_daily",
    description="고객 문의 일 집계",
    schedule="20 3 * * *",
    start_date=datetime(2024, 3, 1),
    catchup=False,
    tags=["CS", "mart"],
    default_args={"owner": "CX운영팀"},
) as dag:
    PythonOperator(task_id="summarize", python_callable=summarize)
