"""카테고리별 매출. 새 테이블을 만들어 이름을 바꿔 끼운다 (CTAS + swap)."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.sensors.external_task import ExternalTaskSensor

from common.notify import notify_failure
from common.settings import REDSHIFT


def rebuild(**context):
    hook = PostgresHook(postgres_conn_id=REDSHIFT)
    hook.run(
        """
        DROP TABLE IF EXISTS mart.sales_by_category_daily_new;
        CREATE TABLE mart.sales_by_category_daily_new AS
        SELECT o.order_date AS base_date,
               c.category_l1,
               COUNT(DISTINCT o.order_id) AS order_count,
               SUM(o.net_amount) AS net_sales
          FROM dw.fact_order o
          JOIN dw.dim_product p ON p.product_id = o.product_id
          JOIN dw.dim_category c ON c.category_id = p.category_id
         GROUP BY 1, 2;
        """
    )
    hook.run(
        """
        BEGIN;
        DROP TABLE IF EXISTS mart.sales_by_category_daily;
        ALTER TABLE mart.sales_by_category_daily_new RENAME TO sales_by_category_daily;
        COMMIT;
        """,
        autocommit=True,
    )


with DAG(
    dag_id="dag_sales_category",
    description="카테고리별 일 매출 요약",
    schedule="0 6 * * *",
    start_date=datetime(2023, 3, 1),
    catchup=False,
    tags=["매출", "mart"],
    default_args={"owner": "BI팀", "on_failure_callback": notify_failure},
) as dag:
    wait_order = ExternalTaskSensor(
        task_id="wait_order",
        external_dag_id="dag_order_daily",
        external_task_id="load_fact_order",
        execution_delta=timedelta(hours=3, minutes=30),
        mode="reschedule",
        timeout=3 * 60 * 60,
    )
    wait_product = ExternalTaskSensor(
        task_id="wait_product",
        external_dag_id="sync_product",
        external_task_id=None,
        execution_delta=timedelta(hours=4, minutes=50),
        mode="reschedule",
    )
    build = PythonOperator(task_id="rebuild", python_callable=rebuild)

    [wait_order, wait_product] >> build
