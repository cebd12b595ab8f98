"""회원 전체 교체 (작은 테이블이라 매일 통째로)."""
from datetime import datetime

from airflow.decorators import dag, task
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook

from common.notify import notify_failure
from common.settings import COPY_ROLE, LAKE_BUCKET, ORDER_DB, REDSHIFT


@dag(
    schedule="0 1 * * *",
    start_date=datetime(2023, 2, 1),
    catchup=False,
    tags=["회원", "dw", "full-refresh"],
    default_args={"owner": "데이터플랫폼팀", "on_failure_callback": notify_failure},
    description="회원 차원 전체 교체",
)
def dag_member_full():
    @task
    def extract(ds=None):
        # 이메일과 별명은 웨어하우스로 가져오지 않는다
        df = PostgresHook(postgres_conn_id=ORDER_DB).get_pandas_df(
            "SELECT member_id, grade, birth_year, marketing_agreed, joined_at, withdrawn_at FROM member"
        )
        key = f"raw/member/dt={ds}/member.csv"
        S3Hook(aws_conn_id="aws_prod").load_string(
            df.to_csv(index=False), key=key, bucket_name=LAKE_BUCKET, replace=True
        )
        return key

    @task
    def copy(key: str, ds=None):
        PostgresHook(postgres_conn_id=REDSHIFT).run(
            [
                "TRUNCATE raw.member",
                f"COPY raw.member FROM 's3://{LAKE_BUCKET}/raw/member/dt={ds}/member.csv' "
                f"IAM_ROLE '{COPY_ROLE}' CSV IGNOREHEADER 1",
            ]
        )

    @task
    def build_dimension():
        PostgresHook(postgres_conn_id=REDSHIFT).run(
            """
            BEGIN;
            DELETE FROM dw.dim_member;
            INSERT INTO dw.dim_member
            SELECT member_id,
                   grade,
                   CASE WHEN birth_year IS NULL THEN '미상'
                        ELSE ((EXTRACT(year FROM CURRENT_DATE) - birth_year) / 10 * 10)::varchar || '대'
                   END,
                   NVL(marketing_agreed, false),
                   joined_at::date,
                   withdrawn_at IS NOT NULL
              FROM raw.member;
            COMMIT;
            """,
            autocommit=True,
        )

    copy(extract()) >> build_dimension()


dag_member_full()
