"""이벤트 적립금 대상자. 앱과 웹을 따로 뽑아 한 표에 넣는다."""
from datetime import datetime

from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

CHANNELS = {"app": ["AP"], "web": ["MW", "PC"]}

for channel, codes in CHANNELS.items():
    dag_id = f"dag_event_bonus_{channel}"
    in_list = ", ".join(f"'{code}'" for code in codes)
    with DAG(
        dag_id,
        description=f"이벤트 적립금 대상자 ({channel})",
        schedule="0 6 * * *",
        start_date=datetime(2024, 10, 1),
        catchup=False,
        tags=["이벤트", channel],
        default_args={"owner": "마케팅데이터팀"},
    ) as dag:
        SQLExecuteQueryOperator(
            task_id="pick_target",
            conn_id="redshift_prod",
            sql=f"""
            INSERT INTO mart.event_bonus_target (event_code, member_id, bonus_point)
            SELECT 'MOON-{channel}', member_id, 1000
              FROM dw.fact_order
             WHERE channel_code IN ({in_list}) AND order_date = '{{{{ ds }}}}'
             GROUP BY member_id
            """,
        )
    globals()[dag_id] = dag
