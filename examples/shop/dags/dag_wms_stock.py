"""물류(WMS) 재고 스냅샷과 발주 추천. 발주 추천은 물류팀 DB 에 바로 쓴다."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.mysql.hooks.mysql import MySqlHook
from airflow.providers.postgres.hooks.postgres import PostgresHook


def snapshot(ds, **_):
    rows = MySqlHook(mysql_conn_id="wms_mysql").get_records("SELECT product_id, stock_qty FROM stock")
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run("DELETE FROM mart.stock_snapshot_daily WHERE base_date = %s", parameters=(ds,))
    hook.insert_rows(
        table="mart.stock_snapshot_daily",
        rows=[(ds, product_id, qty) for product_id, qty in rows],
        target_fields=["base_date", "product_id", "stock_qty"],
    )


def suggest_reorder(ds, **_):
    rows = PostgresHook(postgres_conn_id="redshift_prod").get_records(
        """
        SELECT s.product_id, SUM(o.quantity) / 14.0 * 21 - MAX(s.stock_qty)
          FROM mart.stock_snapshot_daily s
          JOIN dw.fact_order o ON o.product_id = s.product_id
         WHERE s.base_date = %s AND o.order_date > s.base_date - 14
         GROUP BY s.product_id
        """,
        parameters=(ds,),
    )
    wms = MySqlHook(mysql_conn_id="wms_mysql")
    for product_id, quantity in rows:
        wms.run(
            "REPLACE INTO reorder_suggest (product_id, quantity, base_date) VALUES (%s, %s, %s)",
            parameters=(product_id, quantity, ds),
        )


with DAG(
    "dag_wms_stock",
    description="재고 스냅샷과 발주 추천",
    schedule="30 6 * * *",
    start_date=datetime(2024, 9, 1),
    catchup=False,
    tags=["물류"],
    default_args={"owner": "SCM데이터팀"},
) as dag:
    PythonOperator(task_id="snapshot", python_callable=snapshot) >> PythonOperator(
        task_id="suggest_reorder", python_callable=suggest_reorder
    )
