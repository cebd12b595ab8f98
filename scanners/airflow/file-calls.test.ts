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

/** What a function with these lines touches. */
const touched = (...lines: string[]): string[] =>
  toldBy(
    readFacts(
      parser,
      `
import json, os, requests, shutil, tempfile, urllib.request
from pathlib import Path
import awswrangler as wr
import pandas as pd
import s3fs
from pyspark.sql import SparkSession
from snowflake.snowpark import Session
spark = SparkSession.builder.getOrCreate()
session = Session.builder.create()
def work(df):
${lines.map((line) => `    ${line}`).join('\n')}
with DAG("a"):
    PythonOperator(task_id="t", python_callable=work)
`,
    ),
  )['t'] ?? [];

describe('files that a function works on', () => {
  it.each([
    ['pd.read_excel("/data/x.xlsx")', 'READ file:///data/x.xlsx'],
    ['open("/data/x.csv")', 'READ file:///data/x.csv'],
    ['open("/data/x.csv", "w")', 'WRITE file:///data/x.csv'],
    ['open("/data/x.csv", mode="ab")', 'WRITE file:///data/x.csv'],
    ['json.load(open("/data/x.json"))', 'READ file:///data/x.json'],
    ['Path("/data/x.txt").read_text()', 'READ file:///data/x.txt'],
    ['(Path("/data") / "x.txt").write_text("")', 'WRITE file:///data/x.txt'],
    ['pd.read_csv(Path("/data") / "x.csv")', 'READ file:///data/x.csv'],
    ['df.to_csv("/data/x.csv")', 'WRITE file:///data/x.csv'],
    ['pd.ExcelWriter("s3://lake/x.xlsx")', 'WRITE s3://lake/x.xlsx'],
    ['s3fs.S3FileSystem().open("lake/x.csv", "wb")', 'WRITE s3://lake/x.csv'],
    ['pd.read_csv("data/x.csv")', 'READ file:///data/x.csv'],
    ['open("/data//x_{{ ds }}.csv")', 'READ file:///data/x_{{ ds }}.csv'],
    ['spark.read.parquet("/lake/x")', 'READ <?filesystem>/lake/x'],
    ['open(f"{df.x}.csv")', 'READ file:///<?x>.csv'],
    ['pd.read_csv(os.environ["X"])', 'READ <?X>'],
    ['df.write.option("path", "s3://lake/x").save()', 'WRITE s3://lake/x'],
  ])('%s', (line, expected) => {
    expect(touched(line)).toEqual([expected]);
  });

  it('are two where one is copied', () => {
    expect(touched('shutil.copy("/data/a.csv", "/data/b.csv")')).toEqual([
      'READ file:///data/a.csv',
      'WRITE file:///data/b.csv',
    ]);
  });

  it('are none in a temporary folder of its own', () => {
    expect(
      touched('with tempfile.TemporaryDirectory() as folder:', '    open(f"{folder}/x.csv", "w")'),
    ).toEqual([]);
  });

  it('are no answers of a service', () => {
    expect(touched('requests.get("https://a.b/c").json().get("events")')).toEqual([
      'READ https://a.b/c',
    ]);
    expect(touched('urllib.request.urlopen("https://a.b/c")')).toEqual(['READ https://a.b/c']);
    expect(touched('requests.Session().post("https://a.b/c").json().get("events")')).toEqual([
      'READ https://a.b/c',
    ]);
  });

  it('are no other texts', () => {
    expect(touched('df.to_dict("records")', 'pd.to_datetime("2024/01/02")')).toEqual([]);
    expect(touched('pd.read_json("{\\"a\\": \\"/x\\"}")', 'json.load(df)')).toEqual([]);
  });

  it('do not end the function where the repository does not hold them', () => {
    const told = touched(
      'try:',
      '    cfg = json.load(open("/data/x.json"))',
      '    df.to_csv("/data/y.csv")',
      'except FileNotFoundError:',
      '    pass',
    );
    expect(told).toEqual(['READ file:///data/x.json', 'WRITE file:///data/y.csv']);
  });
});

describe('tables that data frames are read from and written to', () => {
  it.each([
    ['df.write.save_as_table("mart.x")', ['WRITE mart.x @df']],
    [
      'df.write.format("jdbc").option("url", "jdbc:mysql://m/d").option("dbtable", "x").save()',
      ['WRITE x @m'],
    ],
    ['session.table("raw.x").write.save_as_table("mart.x")', ['READ raw.x', 'WRITE mart.x']],
    ['spark.table("raw.x").writeTo("mart.x").append()', ['READ raw.x', 'WRITE mart.x']],
    [
      'spark.read.format("jdbc").option("url", "jdbc:postgresql://pg:5432/shop").option("dbtable", "mart.x").load()',
      ['READ mart.x @pg:5432'],
    ],
    [
      'spark.read.jdbc("jdbc:postgresql://pg:5432/shop", "(select a from mart.x) t")',
      ['SQL select a from mart.x @pg:5432'],
    ],
    [
      'spark.table("raw.x").write.format("jdbc").options(url="jdbc:mysql://m/d", dbtable="x").save()',
      ['READ raw.x', 'WRITE x @m'],
    ],
    ['spark.readStream.format("kafka").option("subscribe", "a, b").load()', ['READ a', 'READ b']],
    ['spark.read.format("bigquery").load("p.d.x")', ['READ p.d.x']],
    [
      'wr.s3.to_parquet(df, path="s3://lake/x", database="d", table="x")',
      ['WRITE d.x @aws_default', 'WRITE s3://lake/x'],
    ],
  ])('%s', (line, expected) => {
    expect(touched(line)).toEqual(expected);
  });

  it('are none where the session only names a view', () => {
    expect(touched('spark.table("raw.x").createOrReplaceTempView("v")')).toEqual([
      'READ raw.x',
      'SQL CREATE TEMPORARY VIEW v AS SELECT 1',
    ]);
  });

  it('are a finding where something is written that is not understood', () => {
    const line =
      'spark.table("raw.x").write.format("mongo").option("uri", "mongodb://m/d.c").save()';
    expect(touched(line)).toEqual([
      'READ raw.x',
      'OPEN it calls pyspark’s save, and what that works on is not known: raw.x mongodb://m/d.c mongo uri write',
    ]);
  });
});
