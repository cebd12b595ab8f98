"""대표 매출 대시보드 지표. 매일 아침 8시 전에 끝나야 한다."""
import pendulum
from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook

KST = pendulum.timezone("Asia/Seoul")


def _diff_rate(today, last_week):
    return None if not last_week else (today - last_week) / last_week


@dag(
    dag_id="dag_ceo_report_daily",
    description="대표 매출 대시보드용 지표 계산",
    schedule="0 7 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz=KST),
    catchup=False,
    default_args={"owner": "BI팀", "retries": 1},
    tags=["리포트", "매출"],
)
def ceo_report_daily():
    """요약 테이블을 읽어 지표 한 줄씩으로 바꾼다. 요약은 새벽에 이미 채워져 있다고 본다."""

    @task
    def read_summary(ds=None):
        hook = PostgresHook(postgres_conn_id="redshift_ro")
        rows = hook.get_records(
            """
            SELECT s.base_date, c.채널명, s.order_count, s.gross_sales, s.net_sales
              FROM mart.sales_summary_daily s
              JOIN dw.주문_채널코드 c ON c.채널코드 = s.channel_code
             WHERE s.base_date IN (%(ds)s::date, %(ds)s::date - 7)
            """,
            parameters={"ds": ds},
        )
        return [[str(value) for value in row] for row in rows]

    @task
    def write_metrics(rows, ds=None):
        today = sum(float(r[4]) for r in rows if r[0] == ds)
        last_week = sum(float(r[4]) for r in rows if r[0] != ds)
        hook = PostgresHook(postgres_conn_id="redshift_prod")
        hook.run(
            [
                "DELETE FROM mart.ceo_dashboard_daily WHERE base_date = %(ds)s",
                """
                INSERT INTO mart.ceo_dashboard_daily (base_date, metric, value, diff_rate)
                VALUES (%(ds)s, '순매출', %(value)s, %(diff)s)
                """,
            ],
            parameters={"ds": ds, "value": today, "diff": _diff_rate(today, last_week)},
        )

    write_metrics(read_summary())


ceo_report_daily()
