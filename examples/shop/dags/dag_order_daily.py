"""주문 일 배치: 주문 DB → S3 → raw → ods → dw.fact_order."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook

S3_BUCKET = "dalbit-lake"
IAM_ROLE = "arn:aws:iam::000000000000:role/redshift-copy"


def extract_orders(ds, **context):
    """어제 바뀐 주문만 뽑는다 (updated_at 기준)."""
    source = PostgresHook(postgres_conn_id="order_db")
    df = source.get_pandas_df(
        f"""
        SELECT order_id, member_id, order_status, channel_code,
               total_amount, discount_amount, ordered_at, updated_at
          FROM public.orders
         WHERE updated_at >= '{ds}'::date AND updated_at < '{ds}'::date + 1
        """
    )
    S3Hook(aws_conn_id="aws_prod").load_string(
        df.to_csv(index=False),
        key=f"raw/orders/dt={ds}/orders.csv",
        bucket_name=S3_BUCKET,
        replace=True,
    )


def extract_order_items(ds, **context):
    source = PostgresHook(postgres_conn_id="order_db")
    df = source.get_pandas_df(
        f"""
        SELECT i.order_item_id, i.order_id, i.product_id, i.quantity, i.unit_price
          FROM public.order_item i
          JOIN public.orders o ON o.order_id = i.order_id
         WHERE o.updated_at >= '{ds}'::date AND o.updated_at < '{ds}'::date + 1
        """
    )
    S3Hook(aws_conn_id="aws_prod").load_string(
        df.to_csv(index=False),
        key=f"raw/order_item/dt={ds}/order_item.csv",
        bucket_name=S3_BUCKET,
        replace=True,
    )


def copy_to_raw(ds, **context):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(
        f"""
        BEGIN;
        TRUNCATE TABLE raw.orders;
        COPY raw.orders FROM 's3://{S3_BUCKET}/raw/orders/dt={ds}/'
        IAM_ROLE '{IAM_ROLE}' CSV IGNOREHEADER 1 TIMEFORMAT 'auto';
        TRUNCATE TABLE raw.order_item;
        COPY raw.order_item FROM 's3://{S3_BUCKET}/raw/order_item/dt={ds}/'
        IAM_ROLE '{IAM_ROLE}' CSV IGNOREHEADER 1;
        COMMIT;
        """,
        autocommit=True,
    )


def merge_to_ods(**context):
    """같은 주문이 다시 오면 최신본으로 바꾼다."""
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    hook.run(
        """
        BEGIN;
        DELETE FROM ods.orders USING raw.orders r WHERE ods.orders.order_id = r.order_id;
        INSERT INTO ods.orders
        SELECT order_id, member_id, order_status, channel_code,
               total_amount, discount_amount, ordered_at, updated_at
          FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY updated_at DESC) AS rn
                  FROM raw.orders)
         WHERE rn = 1;
        COMMIT;
        """,
        autocommit=True,
    )


def load_fact_order(ds, **context):
    hook = PostgresHook(postgres_conn_id="redshift_prod")
    conn = hook.get_conn()
    cur = conn.cursor()
    try:
        cur.execute("BEGIN;")
        cur.execute(
            """
            DELETE FROM dw.fact_order
             WHERE order_id IN (SELECT order_id FROM raw.orders)
            """
        )
        cur.execute(
            """
            INSERT INTO dw.fact_order
            SELECT i.order_item_id, o.ordered_at::date, o.order_id, o.member_id, i.product_id,
                   o.channel_code, i.quantity, i.quantity * i.unit_price,
                   i.quantity * i.unit_price
                     - o.discount_amount * (i.quantity * i.unit_price) / NULLIF(o.total_amount, 0)
              FROM ods.orders o
              JOIN raw.order_item i ON i.order_id = o.order_id
             WHERE o.order_status NOT IN ('CANCELED')
            """
        )
        cur.execute("COMMIT;")
    except Exception:
        cur.execute("ROLLBACK;")
        raise


with DAG(
    dag_id="dag_order_daily",
    description="주문 일 배치 (주문 DB → S3 → DW)",
    schedule="30 2 * * *",
    start_date=datetime(2022, 3, 1),
    catchup=False,
    max_active_runs=1,
    tags=["주문", "dw", "critical"],
    default_args={
        "owner": "데이터플랫폼팀",
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
    },
    doc_md="""
    ### 주문 일 배치
    - 입력: `public.orders`, `public.order_item` (주문 DB)
    - 출력: `dw.fact_order`
    - 늦으면: 추천·매출 쪽이 모두 늦어진다. #data-oncall 에 먼저 알릴 것
    """,
) as dag:
    orders = PythonOperator(task_id="extract_orders", python_callable=extract_orders)
    items = PythonOperator(task_id="extract_order_items", python_callable=extract_order_items)
    copy = PythonOperator(task_id="copy_to_raw", python_callable=copy_to_raw)
    ods = PythonOperator(task_id="merge_to_ods", python_callable=merge_to_ods)
    fact = PythonOperator(task_id="load_fact_order", python_callable=load_fact_order)

    [orders, items] >> copy >> ods >> fact
