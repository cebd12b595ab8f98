# 매출 숫자 안 맞는다고 해서 임시로 확인하려고 만듦. 확인 끝나면 지울 것! (2023-11-02, 서준)
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook


def check(**kwargs):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(
        """BEGIN;
        DELETE FROM mart.sales_summary_daily WHERE base_date = '{ds}';
        INSERT INTO mart.sales_summary_daily
        SELECT o.order_date,
               o.channel_code,
               COUNT(DISTINCT o.order_id),
               SUM(o.gross_amount),
               COALESCE(SUM(r.amount), 0),
               SUM(o.net_amount) - COALESCE(SUM(r.amount), 0)
          FROM dw.fact_order o
          LEFT JOIN dw.fact_payment p ON p.order_id = o.order_id
          LEFT JOIN dw.fact_refund r ON r.payment_id = p.payment_id
         WHERE o.order_date = '{ds}'
         GROUP BY 1, 2;
        COMMIT;""".format(ds=kwargs["ds"]),
        autocommit=True,
    )


dag = DAG(
    "tmp_sales_check",
    schedule_interval="10 5 * * *",
    start_date=datetime(2023, 11, 2),
    catchup=False,
    default_args={"owner": "seojun.lee"},
)

check_task = PythonOperator(task_id="check", python_callable=check, dag=dag)
