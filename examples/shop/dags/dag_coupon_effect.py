"""쿠폰 효과 집계."""
from datetime import datetime

from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(
    schedule="50 5 * * *",
    start_date=datetime(2024, 2, 1),
    catchup=False,
    tags=["쿠폰", "mart"],
    default_args={"owner": "마케팅데이터팀"},
    description="쿠폰 코드별 발급·사용·매출",
)
def dag_coupon_effect():
    @task
    def aggregate(ds=None):
        hook = PostgresHook(postgres_conn_id="redshift_prod")
        with hook.get_conn() as conn, conn.cursor() as cur:
            cur.execute(f"DELETE FROM mart.coupon_effect_daily WHERE base_date = '{ds}'")
            cur.execute(
                f"""
                INSERT INTO mart.coupon_effect_daily
                SELECT '{ds}', c.coupon_code, COUNT(*), COUNT(c.used_at), NVL(SUM(o.net_amount), 0)
                  FROM raw.coupon_issue c
                  LEFT JOIN dw.fact_order o ON o.order_id = c.order_id
                 WHERE c.issued_at::date <= '{ds}'
                 GROUP BY c.coupon_code
                """
            )

    aggregate()


dag_coupon_effect()
