import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { readFacts, toldBy } from './facts.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

/** What a task does whose function has these lines. */
const toldOf = (...lines: string[]) =>
  toldBy(
    readFacts(
      parser,
      `
def work():
${lines.map((line) => `    ${line}`).join('\n')}
with DAG("a"):
    PythonOperator(task_id="t", python_callable=work)
`,
    ),
  )['t'];

describe('a call of a data library that is not understood', () => {
  it.each([
    [
      'import boto3',
      'boto3.client("glue").start_job_run(JobName="j", Arguments={"t": "mart.a"})',
      'mart.a',
    ],
    ['import boto3', 'boto3.client("lambda").invoke(FunctionName="load_a", Payload="x")', 'load_a'],
    [
      'import boto3',
      'boto3.client("s3").get_paginator("list_objects_v2").paginate(Bucket="lake", Prefix="pre/")',
      'lake',
    ],
    ['import boto3', 'boto3.client("kinesis").put_record(StreamName="clicks", Data=b"")', 'clicks'],
    [
      'from google.cloud import bigquery',
      'bigquery.Client().copy_table("ds.a", "ds.b")',
      'ds.a ds.b',
    ],
    [
      'from google.cloud import pubsub_v1',
      'pubsub_v1.PublisherClient().publish("projects/p/topics/t", b"")',
      'projects/p/topics/t',
    ],
    [
      'from google.cloud import firestore',
      'firestore.Client().collection("users").document("d").set({"a": 1})',
      'users',
    ],
    [
      'import pymongo',
      'pymongo.MongoClient("mongodb://mg").shop.orders.find_one_and_update({"a": 1}, {})',
      'shop orders',
    ],
    ['import polars as pl', 'pl.DataFrame().write_database("mart.a", connection="x")', 'mart.a'],
    [
      'import psycopg2',
      'psycopg2.connect(host="dw", dbname="shop").cursor().callproc("mart.refresh", [])',
      'mart.refresh',
    ],
    [
      'from pyspark.sql import SparkSession',
      'SparkSession.builder.getOrCreate().read.format("solr").option("index", "mart.a").load().write.save("s3://b/k")',
      'mart.a',
    ],
  ])('is a finding with the names on its way: %s; %s', (imported, call, names) => {
    const finding = toldOf(imported, call)?.find((each) =>
      /^OPEN it calls .* not known/.test(each),
    );
    for (const name of names.split(' ')) expect(finding).toContain(name);
  });

  it('names the table that a class stands for', () => {
    const found = toldOf(
      'from sqlalchemy.orm import sessionmaker, declarative_base',
      'class Order(declarative_base()):',
      '    __tablename__ = "orders"',
      '    __table_args__ = {"schema": "shop"}',
      'session = sessionmaker()()',
      'session.query(Order).all()',
      'session.add(Order(id=1))',
    );
    expect(found).toEqual([expect.stringMatching(/^OPEN it calls sqlalchemy’s all.*orders/)]);
  });

  it('is none where it is understood, tells nothing of data, or only closes', () => {
    expect(
      toldOf(
        'import boto3, psycopg2',
        'boto3.client("secretsmanager").get_secret_value(SecretId="db")',
        'boto3.client("ssm").put_parameter(Name="x", Value="yyy")',
        'connection = psycopg2.connect(host="dw", dbname="shop")',
        'cursor = connection.cursor()',
        'cursor.execute("SELECT 1 FROM mart.a")',
        'cursor.fetchall()',
        'connection.commit()',
        'body = boto3.client("s3").get_object(Bucket="b", Key="k")["Body"].read()',
      ),
    ).toEqual(['SQL SELECT 1 FROM mart.a @dw', 'READ s3://b/k']);
  });
});

describe('names put into SQL by psycopg2', () => {
  it('stand in their places', () => {
    const found = toldOf(
      'import psycopg2',
      'from psycopg2 import sql',
      'text = sql.SQL("INSERT INTO {} SELECT {v} FROM {t}")',
      'cursor = psycopg2.connect(host="dw", dbname="shop").cursor()',
      'cursor.execute(text.format(sql.Identifier("mart", "a"), v=sql.Literal(1), t=sql.Identifier("b")))',
    );
    expect(found).toContain('SQL INSERT INTO mart.a SELECT NULL FROM b @dw');
  });
});

describe('files of polars', () => {
  it('are read and written', () => {
    expect(
      toldOf('import polars as pl', 'pl.scan_csv("s3://b/in").sink_parquet("s3://b/out")'),
    ).toEqual(['READ s3://b/in', 'WRITE s3://b/out']);
  });
});
