"""DAG 들이 함께 쓰는 이름. 바꾸기 전에 #data-platform 에 물어볼 것."""

LAKE_BUCKET = "dalbit-lake"
EXPORT_BUCKET = "dalbit-export"
REDSHIFT = "redshift_prod"
REDSHIFT_READ_ONLY = "redshift_ro"
ORDER_DB = "order_db"
COPY_ROLE = "arn:aws:iam::000000000000:role/redshift-copy"
# 배포할 때 저장소의 sql/ 폴더가 여기에 놓인다
SQL_FOLDER = "/opt/airflow/sql"
