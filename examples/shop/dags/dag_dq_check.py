"""행 수 점검. 어제 값과 비교하므로 자기가 쓴 표를 자기가 읽는다."""
from datetime import datetime

from airflow import DAG
from airflow.exceptions import AirflowException
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

TABLES = ["dw.fact_order", "dw.fact_payment"]


def check(table, **_):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    count = hook.get_first(f"SELECT COUNT(*) FROM {table}")[0]
    last = hook.get_first(
        "SELECT row_count FROM mart.dq_history WHERE table_name = %s ORDER BY checked_at DESC LIMIT 1",
        parameters=(table,),
    )
    diff = None if not last else (count - last[0]) / last[0]
    hook.run(
        "INSERT INTO mart.dq_history (checked_at, table_name, row_count, diff_rate) "
        "VALUES (GETDATE(), %s, %s, %s)",
        parameters=(table, count, diff),
    )
    if diff is not None and diff < -0.3:
        raise AirflowException(f"{table} 행 수가 30% 넘게 줄었습니다")


with DAG(
    "dag_dq_check",
    description="행 수 급감 점검",
    schedule="0 5 * * *",
    start_date=datetime(2024, 5, 1),
    catchup=False,
    tags=["품질"],
    default_args={"owner": "데이터플랫폼팀"},
) as dag:
    for table in TABLES:
        PythonOperator(
            task_id=f"check_{table.split('.')[1]}",
            python_callable=check,
            op_kwargs={"table": table},
        )
