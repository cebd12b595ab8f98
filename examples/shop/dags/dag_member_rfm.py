"""회원 RFM. 스스로 돌지 않고 dag_clickstream_load 가 부른다."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.apache.cassandra.hooks.cassandra import CassandraHook
from airflow.providers.postgres.hooks.postgres import PostgresHook


def build_rfm(**_):
    PostgresHook("redshift_prod").run(
        """
        BEGIN;
        DELETE FROM mart.member_rfm;
        INSERT INTO mart.member_rfm
        SELECT m.member_id,
               DATEDIFF(day, MAX(o.order_date), CURRENT_DATE),
               COUNT(DISTINCT o.order_id),
               SUM(o.net_amount),
               CASE WHEN SUM(o.net_amount) > 1000000 THEN 'VIP' ELSE 'NORMAL' END
          FROM dw.dim_member m
          JOIN dw.fact_order o ON o.member_id = m.member_id
         WHERE NOT m.is_withdrawn
         GROUP BY m.member_id;
        COMMIT;
        """,
        autocommit=True,
    )


def publish_segment(**_):
    rows = PostgresHook("redshift_prod").get_records(
        "SELECT member_id, segment FROM mart.member_rfm"
    )
    session = CassandraHook("cassandra_feature").get_conn()
    for member_id, segment in rows:
        session.execute(
            "INSERT INTO feature.member_segment (user_id, segment, updated_on) VALUES (%s, %s, %s)",
            (member_id, segment, datetime.utcnow().date()),
        )


with DAG(
    "dag_member_rfm",
    description="회원 RFM 세그먼트와 배너 서빙",
    schedule=None,
    start_date=datetime(2023, 9, 1),
    catchup=False,
    tags=["회원", "serving"],
    default_args={"owner": "마케팅데이터팀"},
) as dag:
    PythonOperator(task_id="build_rfm", python_callable=build_rfm) >> PythonOperator(
        task_id="publish_segment", python_callable=publish_segment
    )
