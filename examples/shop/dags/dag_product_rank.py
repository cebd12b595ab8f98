"""상품 판매 순위: DW → mart → Redis. 추천 API 의 '지금 많이 팔리는' 영역."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.providers.redis.hooks.redis import RedisHook
from airflow.sensors.external_task import ExternalTaskSensor


def build_rank(ds, **_):
    PostgresHook(postgres_conn_id="redshift_prod").run(
        f"""
        BEGIN;
        DELETE FROM mart.product_rank_daily WHERE base_date = '{ds}';
        INSERT INTO mart.product_rank_daily (base_date, product_id, rank, net_sales)
        SELECT '{ds}', product_id, RANK() OVER (ORDER BY SUM(net_amount) DESC), SUM(net_amount)
          FROM dw.fact_order
         WHERE order_date > '{ds}'::date - 7
         GROUP BY product_id;
        COMMIT;
        """,
        autocommit=True,
    )


def publish_rank(ds, **_):
    rows = PostgresHook(postgres_conn_id="redshift_ro").get_records(
        """
        SELECT c.category_id, r.product_id, r.net_sales
          FROM mart.product_rank_daily r
          JOIN dw.dim_product p ON p.product_id = r.product_id
          JOIN dw.dim_category c ON c.category_id = p.category_id
         WHERE r.base_date = %s AND r.rank <= 1000
        """,
        parameters=(ds,),
    )
    redis = RedisHook(redis_conn_id="redis_rank").get_conn()
    for category_id, product_id, net_sales in rows:
        redis.zadd(f"rank:product:{category_id}", {product_id: float(net_sales)})
        redis.expire(f"rank:product:{category_id}", 2 * 24 * 60 * 60)


with DAG(
    "dag_product_rank",
    description="상품 순위 계산과 Redis 적재",
    schedule="30 5 * * *",
    start_date=datetime(2024, 1, 15),
    catchup=False,
    tags=["추천", "serving"],
    default_args={"owner": "추천서비스팀", "retries": 2},
) as dag:
    wait = ExternalTaskSensor(
        task_id="wait_order",
        external_dag_id="dag_order_daily",
        external_task_id="load_fact_order",
        execution_delta=timedelta(hours=3),
    )
    build = PythonOperator(task_id="build_rank", python_callable=build_rank)
    publish = PythonOperator(task_id="publish_rank", python_callable=publish_rank)

    wait.set_downstream(build)
    build.set_downstream(publish)
