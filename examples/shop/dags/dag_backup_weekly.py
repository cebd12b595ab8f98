"""주간 백업과 청소."""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

with DAG(
    "dag_backup_weekly",
    description="fact_order 최근 7일 백업, 원천 파일 사본",
    schedule_interval="@weekly",
    start_date=datetime(2023, 1, 1),
    catchup=False,
    tags=["backup"],
    default_args={"owner": "데이터플랫폼팀"},
) as dag:
    backup = SQLExecuteQueryOperator(
        task_id="backup_fact_order",
        conn_id="redshift_prod",
        sql=[
            "DROP TABLE IF EXISTS backup.fact_order_weekly",
            """
            CREATE TABLE backup.fact_order_weekly AS
            SELECT order_item_id, order_date, net_amount
              FROM dw.fact_order
             WHERE order_date > CURRENT_DATE - 7
            """,
        ],
    )
    copy_files = BashOperator(
        task_id="copy_seller_ledger",
        bash_command="aws s3 sync s3://dalbit-lake/inbound/settlement s3://dalbit-export/backup/settlement",
    )
    vacuum = SQLExecuteQueryOperator(
        task_id="vacuum",
        conn_id="redshift_prod",
        sql="VACUUM DELETE ONLY raw.orders",
        autocommit=True,
    )

    backup >> vacuum
    copy_files >> vacuum
