"""2023 가을 프로모션. 끝난 지 오래되었지만 아무도 내리지 않았다. DAG 둘이 서로를 먹인다."""
from datetime import datetime

from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

default_args = {"owner": "마케팅데이터팀", "conn_id": "redshift_prod"}

with DAG(
    "promo_2023_fall_target",
    description="가을 프로모션 대상 뽑기 (지난 결과를 빼고)",
    schedule="0 4 * * *",
    start_date=datetime(2023, 9, 1),
    end_date=None,
    catchup=False,
    default_args=default_args,
    tags=["프로모션", "tmp"],
) as target_dag:
    SQLExecuteQueryOperator(
        task_id="make_target",
        sql="""
        DELETE FROM tmp.promo_target;
        INSERT INTO tmp.promo_target
        SELECT m.member_id, 100 - NVL(r.used_count, 0) * 10
          FROM dw.dim_member m
          LEFT JOIN tmp.promo_result r ON r.member_id = m.member_id
         WHERE m.marketing_agreed AND NOT m.is_withdrawn;
        """,
        split_statements=True,
    )

with DAG(
    "promo_2023_fall_result",
    description="가을 프로모션 결과 집계",
    schedule="30 4 * * *",
    start_date=datetime(2023, 9, 1),
    catchup=False,
    default_args=default_args,
    tags=["프로모션", "tmp"],
) as result_dag:
    SQLExecuteQueryOperator(
        task_id="make_result",
        sql="""
        DELETE FROM tmp.promo_result;
        INSERT INTO tmp.promo_result
        SELECT t.member_id, COUNT(c.used_at)
          FROM tmp.promo_target t
          LEFT JOIN raw.coupon_issue c ON c.member_id = t.member_id
         GROUP BY 1;
        """,
        split_statements=True,
    )
