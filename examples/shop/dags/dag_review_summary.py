"""상품평 적재와 요약. 상품 상세 화면이 요약을 읽는다."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.redshift_sql import RedshiftSQLHook
from airflow.sensors.external_task import ExternalTaskSensor

HOOK_ARGS = {"redshift_conn_id": "redshift_prod"}


def load_fact(ds, **_):
    hook = RedshiftSQLHook(**HOOK_ARGS)
    hook.run(
        [
            "DELETE FROM dw.fact_review WHERE review_date = '%s'" % ds,
            """
            INSERT INTO dw.fact_review (review_id, product_id, rating, review_date)
            SELECT review_id, product_id, rating, created_at::date
              FROM raw.review
             WHERE created_at::date = '%s'
            """ % ds,
        ]
    )


def merge_summary(**_):
    RedshiftSQLHook(**HOOK_ARGS).run(
        """
        MERGE INTO mart.review_summary
        USING (SELECT product_id, COUNT(*) AS review_count, AVG(rating) AS avg_rating
                 FROM dw.fact_review GROUP BY product_id) s
           ON mart.review_summary.product_id = s.product_id
         WHEN MATCHED THEN UPDATE SET review_count = s.review_count, avg_rating = s.avg_rating
         WHEN NOT MATCHED THEN INSERT VALUES (s.product_id, s.review_count, s.avg_rating)
        """
    )


with DAG(
    "dag_review_summary",
    description="상품평 요약",
    schedule="0 4 * * *",
    start_date=datetime(2024, 7, 1),
    catchup=False,
    tags=["상품평", "mart"],
    default_args={"owner": "커머스개발팀"},
) as dag:
    wait = ExternalTaskSensor(
        task_id="wait_ingest",
        external_dag_id="dag_ingest_tables",
        external_task_id="ingest_review",
        allowed_states=["success"],
    )
    fact = PythonOperator(task_id="load_fact_review", python_callable=load_fact)
    summary = PythonOperator(task_id="merge_summary", python_callable=merge_summary)

    wait >> fact
    summary << fact
