"""config/ingest_tables.yml 에 적힌 표를 주문 DB 에서 raw 로 옮긴다."""
from datetime import datetime
from pathlib import Path

import yaml
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook

CONFIG = Path(__file__).parent / "config" / "ingest_tables.yml"
with open(CONFIG, encoding="utf-8") as file:
    TABLES = yaml.safe_load(file)["tables"]


def ingest(table, mode, cursor=None, ds=None, **_):
    where = f"WHERE {cursor}::date = '{ds}'" if mode == "incremental" else ""
    df = PostgresHook(postgres_conn_id="order_db").get_pandas_df(
        f"SELECT * FROM public.{table} {where}"
    )
    key = f"raw/{table}/dt={ds}/{table}.csv"
    S3Hook(aws_conn_id="aws_prod").load_string(
        df.to_csv(index=False), key=key, bucket_name="dalbit-lake", replace=True
    )
    warehouse = PostgresHook(postgres_conn_id="redshift_prod")
    if mode == "full":
        warehouse.run(f"TRUNCATE raw.{table}")
    else:
        warehouse.run(f"DELETE FROM raw.{table} WHERE {cursor}::date = '{ds}'")
    warehouse.run(
        f"COPY raw.{table} FROM 's3://dalbit-lake/raw/{table}/dt={ds}/' "
        "IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' CSV IGNOREHEADER 1"
    )


with DAG(
    "dag_ingest_tables",
    description="YAML 에 적힌 표를 주문 DB 에서 raw 로",
    schedule="40 1 * * *",
    start_date=datetime(2023, 4, 1),
    catchup=False,
    tags=["ingest"],
    default_args={"owner": "데이터플랫폼팀", "retries": 2},
) as dag:
    start = EmptyOperator(task_id="start")
    done = EmptyOperator(task_id="done")
    for table in TABLES:
        load = PythonOperator(
            task_id=f"ingest_{table['name']}",
            python_callable=ingest,
            op_kwargs={
                "table": table["name"],
                "mode": table["mode"],
                "cursor": table.get("cursor"),
            },
        )
        start >> load >> done
