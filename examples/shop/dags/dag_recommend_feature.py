"""추천 점수: DW → 점수 계산 → Cassandra. 추천 API 가 읽는다 (프로덕션 데이터 작업)."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.apache.cassandra.hooks.cassandra import CassandraHook
from airflow.providers.common.sql.sensors.sql import SqlSensor
from airflow.providers.postgres.hooks.postgres import PostgresHook

CASSANDRA_TABLE = "feature.user_item_score"
TTL_SECONDS = 3 * 24 * 60 * 60


def score_items(ds, **_):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(
        f"""
        BEGIN;
        DELETE FROM mart.user_item_score WHERE base_date = '{ds}';
        INSERT INTO mart.user_item_score (member_id, product_id, score, base_date)
        SELECT member_id, product_id, SUM(weight) AS score, '{ds}'::date
          FROM (
                SELECT member_id, product_id, quantity * 5.0 AS weight
                  FROM dw.fact_order
                 WHERE order_date > '{ds}'::date - 60
                 UNION ALL
                SELECT member_id, product_id, view_count * 0.1 + cart_count * 1.0
                  FROM dw.fact_click_session
                 WHERE session_date > '{ds}'::date - 14 AND member_id IS NOT NULL
               ) signals
         GROUP BY member_id, product_id;
        COMMIT;
        """,
        autocommit=True,
    )


def export_to_cassandra(ds, **_):
    warehouse = PostgresHook(postgres_conn_id="redshift_prod")
    cursor = warehouse.get_conn().cursor()
    cursor.execute(
        "SELECT member_id, product_id, score FROM mart.user_item_score WHERE base_date = %s", (ds,)
    )
    session = CassandraHook(cassandra_conn_id="cassandra_feature").get_conn()
    statement = session.prepare(
        f"INSERT INTO {CASSANDRA_TABLE} (user_id, item_id, score) VALUES (?, ?, ?) USING TTL {TTL_SECONDS}"
    )
    for member_id, product_id, score in cursor:
        session.execute(statement, (member_id, product_id, float(score)))


with DAG(
    dag_id="dag_recommend_feature",
    description="추천 점수 계산과 서빙 적재 (Cassandra)",
    schedule="0 5 * * *",
    start_date=datetime(2024, 6, 1),
    catchup=False,
    tags=["추천", "serving", "critical"],
    default_args={
        "owner": "추천서비스팀",
        "retries": 3,
        "retry_delay": timedelta(minutes=3),
    },
) as dag:
    wait = SqlSensor(
        task_id="wait_click_session",
        conn_id="redshift_prod",
        sql="SELECT COUNT(*) FROM dw.fact_click_session WHERE session_date = '{{ ds }}'",
        mode="reschedule",
        poke_interval=300,
    )
    score = PythonOperator(task_id="score_items", python_callable=score_items)
    export = PythonOperator(task_id="export_to_cassandra", python_callable=export_to_cassandra)

    wait >> score >> export
