"""주문과 결제 금액 대조. 임시 표 세 개를 잇는다. 결과는 아무도 읽지 않는다 (메일도 끊김)."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

STEPS = [
    (
        "tmp.reconcile_order",
        """SELECT order_date AS base_date, SUM(net_amount) AS order_sales
             FROM dw.fact_order WHERE order_date > CURRENT_DATE - 30 GROUP BY 1""",
    ),
    (
        "tmp.reconcile_payment",
        """SELECT s.base_date, s.order_sales, SUM(p.amount) AS payment_sales
             FROM tmp.reconcile_order s JOIN dw.fact_payment p ON p.paid_date = s.base_date
            GROUP BY 1, 2""",
    ),
    (
        "tmp.reconcile_diff",
        "SELECT base_date, order_sales - payment_sales AS diff_amount FROM tmp.reconcile_payment",
    ),
]


def rebuild(table, query, **_):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(f"DROP TABLE IF EXISTS {table}")
    hook.run(f"CREATE TABLE {table} AS {query}")


with DAG(
    "tmp_payment_reconcile",
    schedule="0 13 * * *",
    start_date=datetime(2023, 12, 1),
    catchup=False,
    default_args={"owner": "seojun.lee"},
) as dag:
    previous = None
    for table, query in STEPS:
        current = PythonOperator(
            task_id=table.replace(".", "_"),
            python_callable=rebuild,
            op_kwargs={"table": table, "query": query},
        )
        if previous:
            previous >> current
        previous = current
