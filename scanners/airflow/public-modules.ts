/** Top-level modules of Python itself and of common packages: what they do is known, or told by their calls. */
const known = new Set(
  `abc adlfs aifc aiobotocore aiohttp aiokafka airflow airflow_client anthropic antigravity
   argparse array arrow ast astro asynchat asyncio asyncore asyncpg atexit attr attrs audioop
   avro awswrangler azure backoff base64 bdb binascii bisect boltons boto3 botocore brotli bs4
   builtins bz2 cachetools calendar camelot cassandra catboost cattrs ccxt celery certifi cgi
   cgitb chardet charset_normalizer chunk click clickhouse_connect clickhouse_driver cmath cmd
   code codecs codeop collections colorama colorsys compileall concurrent configparser
   confluence confluent_kafka contextlib contextvars copy copyreg cosmos cProfile croniter crypt
   Crypto cryptography csv csvkit ctypes curses cv2 cx_Oracle cython dacite dagfactory dagster
   dask databricks dataclasses dataclasses_json datadog datasets datetime dateutil dbm dbt
   decimal decouple delta deltalake difflib dis distutils docker doctest docx dotenv duckdb
   dynaconf elasticsearch elasticsearch_dsl email encodings ensurepip enum environ errno
   evidently fabric facebook_business faker fastavro faulthandler fcntl feast feedparser filecmp
   fileinput FinanceDataReader fiona firebase_admin fnmatch folium fractions freezegun fsspec
   ftfy ftplib ftputil functools funcy future fuzzywuzzy gc gcsfs genericpath gensim geopandas
   geopy getopt getpass gettext git github gitlab glob gnupg google google_auth_oauthlib
   googleads googleapiclient graphlib graphviz great_expectations grp grpc gspread
   gspread_dataframe gzip h5py hashlib hdfs heapq hmac holidays html html5lib http httpx hubspot
   hvac hydra idlelib imaplib imghdr imp impala importlib inspect io ipaddress ipykernel IPython
   itertools jellyfish jinja2 jira joblib json json5 jsonschema jupyter_client jwt kafka keras
   keyword kiwipiepy konlpy krbcontext kubernetes langchain langdetect Levenshtein lib2to3
   lightgbm linecache locale logging loguru looker_sdk lxml lz4 lzma mailbox mailcap mailchimp3
   markdown markupsafe marshal marshmallow marshmallow_dataclass math matplotlib mimetypes minio
   mlflow mmap mock modulefinder more_itertools motor msal msilib msvcrt multiprocessing
   mypy_boto3 mysql MySQLdb nacl nameparser nbformat netCDF4 netrc networkx nis nltk nntplib nt
   ntpath nturl2path numba numbers numpy oauth2client oauthlib omegaconf opcode openai openpyxl
   opensearchpy opentelemetry operator optparse optuna oracledb orjson os ossaudiodev packaging
   pandas pandera papermill paramiko parquet pathlib pdb pdfplumber pendulum pg8000 phonenumbers
   pickle pickletools pika PIL pipes pkg_resources pkgutil platform playwright plistlib plotly
   polars poplib posix posixpath pprint pptx praw prefect prestodb profile prometheus_client
   protobuf pstats psutil psycopg psycopg2 pty pwd py_compile pyarrow pyclbr pycountry pydantic
   pydoc pydoc_data pydruid pyexpat pyhive pykrx pymongo pympler pymssql pymysql pyodbc pypdf
   PyPDF2 pyproj pysftp pyspark pytest pytz queue quopri random rapidfuzz rasterio ray re
   readline redis rediscluster redshift_connector regex reportlab reprlib requests requests_ntlm
   requests_oauthlib requests_toolbelt resource retry retrying rich rlcompleter ruamel runpy
   s3fs salesforce sched scipy scrapy seaborn secrets select selectors selenium sendgrid
   sentry_sdk setuptools shapely shelve shlex shutil signal simple_salesforce simplejson site
   six skimage sklearn slack slack_sdk slack_webhook slackclient slugify smbclient smtpd smtplib
   snappy sndhdr snowflake socket socketserver soda soynlp spacy spwd sqlalchemy sqlfluff
   sqlglot sqlite3 sqlparse sre_compile sre_constants sre_parse ssl stat statistics statsd
   statsmodels string stringprep stripe struct structlog subprocess suds sunau superset symtable
   sys sysconfig syslog tableauserverclient tables tabnanny tabula tabulate tarfile telegram
   telnetlib tempfile tenacity tensorflow termios textwrap this threading thrift tiktoken time
   timeit tkinter token tokenize toml tomli tomllib toolz torch tqdm trace traceback tracemalloc
   transformers trino tty turtle turtledemo tweepy twilio typer types typing typing_extensions
   tzlocal ujson unicodecsv unicodedata unidecode unittest urllib urllib3 uu uuid venv wandb
   warnings wave weakref webbrowser whylogs winreg winsound workalendar wsgiref xarray xdrlib
   xgboost xlrd xlsxwriter xlwt xml xmlrpc xmltodict yaml yfinance zarr zeep zipapp zipfile
   zipimport zlib zoneinfo zstandard`.split(/\s+/),
);

/** Is this dotted path in code that nobody read: neither in the repository nor a common package? */
export const isUnread = (path: string): boolean =>
  path.includes('.') && !known.has(path.split('.')[0] ?? '');
