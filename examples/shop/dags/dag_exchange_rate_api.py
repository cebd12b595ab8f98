"""환율 API → S3 → raw → dw.dim_exchange_rate. 해외 판매자 정산에 쓴다."""
import json
from datetime import datetime, timedelta

import boto3
import requests
from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook

API_URL = "https://oapi.koreaexim.go.kr/site/program/financial/exchangeJSON"
BUCKET = "dalbit-lake"


def extract(ds, ds_nodash, **_):
    response = requests.get(
        API_URL,
        params={"authkey": Variable.get("exim_api_key"), "searchdate": ds_nodash, "data": "AP01"},
        timeout=30,
    )
    response.raise_for_status()
    rows = [
        {"base_date": ds, "currency": row["cur_unit"][:3], "rate": row["deal_bas_r"].replace(",", "")}
        for row in response.json()
    ]
    boto3.client("s3").put_object(
        Bucket=BUCKET,
        Key=f"raw/exchange_rate/dt={ds}/rates.json",
        Body="\n".join(json.dumps(row) for row in rows).encode(),
    )


def load(ds, **_):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(f"DELETE FROM raw.exchange_rate WHERE base_date = '{ds}'")
    hook.run(
        f"COPY raw.exchange_rate FROM 's3://{BUCKET}/raw/exchange_rate/dt={ds}/rates.json' "
        "IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' FORMAT AS JSON 'auto'"
    )
    hook.run(
        f"""
        BEGIN;
        DELETE FROM dw.dim_exchange_rate WHERE base_date = '{ds}';
        INSERT INTO dw.dim_exchange_rate
        SELECT base_date, currency, rate FROM raw.exchange_rate WHERE base_date = '{ds}';
        COMMIT;
        """,
        autocommit=True,
    )


with DAG(
    dag_id="dag_exchange_rate_api",
    description="환율 API 적재",
    schedule="0 11 * * 1-5",
    start_date=datetime(2023, 7, 1),
    catchup=True,
    tags=["api", "환율"],
    default_args={"owner": "정산데이터팀", "retries": 5, "retry_delay": timedelta(minutes=30)},
) as dag:
    PythonOperator(task_id="extract", python_callable=extract) >> PythonOperator(
        task_id="load", python_callable=load
    )
