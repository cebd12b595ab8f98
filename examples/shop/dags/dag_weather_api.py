"""2024 사내 해커톤에서 만든 날씨 × 주문 실험. 발표하고 끝났다."""
import pendulum
import requests
from airflow.decorators import dag, task
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(
    dag_id="dag_weather_api",
    schedule="@daily",
    start_date=pendulum.datetime(2024, 8, 1, tz="Asia/Seoul"),
    catchup=False,
    tags=["실험", "hackathon"],
    default_args={"owner": "airflow"},
)
def weather():
    @task(retries=2)
    def fetch(ds=None) -> str:
        body = requests.get(
            "https://apis.data.go.kr/1360000/AsosDalyInfoService/getWthrDataList",
            params={"dataCd": "ASOS", "dateCd": "DAY", "startDt": ds, "endDt": ds},
        ).text
        S3Hook("aws_prod").load_string(
            body, f"raw/weather/dt={ds}/weather.json", bucket_name="dalbit-lake", replace=True
        )
        return ds

    @task
    def load(day: str, ds=None):
        hook = PostgresHook("redshift_prod")
        hook.run(f"DELETE FROM raw.weather_daily WHERE base_date = '{ds}'")
        hook.run(
            f"COPY raw.weather_daily FROM 's3://dalbit-lake/raw/weather/dt={ds}/' "
            "IAM_ROLE 'arn:aws:iam::000000000000:role/redshift-copy' FORMAT AS JSON 'auto'"
        )
        return day

    @task
    def correlate(day: str):
        PostgresHook("redshift_prod").run(
            """
            BEGIN;
            DELETE FROM dw.weather_order_corr WHERE base_date = %(day)s;
            INSERT INTO dw.weather_order_corr
            SELECT w.base_date, w.region, w.rain_mm, COUNT(DISTINCT o.order_id)
              FROM raw.weather_daily w
              LEFT JOIN dw.fact_order o ON o.order_date = w.base_date
             WHERE w.base_date = %(day)s
             GROUP BY 1, 2, 3;
            COMMIT;
            """,
            parameters={"day": day},
        )

    correlate(load(fetch()))


weather()
