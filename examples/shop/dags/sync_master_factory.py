"""작은 마스터 테이블을 매일 통째로 옮기는 DAG 들. 표를 늘리려면 MASTERS 에 한 줄만 더한다."""
from datetime import datetime

from airflow import DAG
from airflow.providers.amazon.aws.transfers.s3_to_redshift import S3ToRedshiftOperator
from airflow.providers.amazon.aws.transfers.sql_to_s3 import SqlToS3Operator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

from common.settings import SQL_FOLDER

MASTERS = {
    "product": {
        "columns": "product_id, seller_id, category_id, product_name, list_price, sale_price, is_displayed",
        "schedule": "10 1 * * *",
        "after": "etl/build_dim_product.sql",
        "owner": "데이터플랫폼팀",
    },
    "category": {
        "columns": "category_id, parent_id, category_name, depth",
        "schedule": "5 1 * * *",
        "after": "etl/build_dim_category.sql",
        "owner": "데이터플랫폼팀",
    },
    "seller": {
        "columns": "seller_id, seller_name, fee_rate, status",
        "schedule": "20 1 * * *",
        "after": None,
        "owner": "정산데이터팀",
    },
}


def create_dag(name, config):
    with DAG(
        dag_id=f"sync_{name}",
        description=f"{name} 마스터 동기화",
        schedule=config["schedule"],
        start_date=datetime(2023, 1, 1),
        catchup=False,
        template_searchpath=[SQL_FOLDER],
        tags=["마스터", "full-refresh"],
        default_args={"owner": config["owner"], "retries": 1},
    ) as dag:
        unload = SqlToS3Operator(
            task_id=f"{name}_to_s3",
            sql_conn_id="order_db",
            query=f"SELECT {config['columns']} FROM public.{name}",
            aws_conn_id="aws_prod",
            s3_bucket="dalbit-lake",
            s3_key=f"raw/{name}/{name}.csv",
            replace=True,
        )
        copy = S3ToRedshiftOperator(
            task_id=f"{name}_to_redshift",
            schema="raw",
            table=name,
            s3_bucket="dalbit-lake",
            s3_key=f"raw/{name}/{name}.csv",
            redshift_conn_id="redshift_prod",
            aws_conn_id="aws_prod",
            method="REPLACE",
            copy_options=["CSV", "IGNOREHEADER 1"],
        )
        unload >> copy
        if config["after"]:
            build = SQLExecuteQueryOperator(
                task_id=f"build_dim_{name}",
                conn_id="redshift_prod",
                sql=config["after"],
                split_statements=True,
            )
            copy >> build
    return dag


for name, config in MASTERS.items():
    globals()[f"sync_{name}"] = create_dag(name, config)
