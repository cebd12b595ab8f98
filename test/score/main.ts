const [what, ...rest] = process.argv.slice(2);

/** Runs the scorer that the first word names. */
async function main(): Promise<void> {
  if (what === 'sql') return (await import('./sql.ts')).scoreSql(rest);
  if (what === 'airflow') return (await import('./airflow.ts')).scoreAirflow(rest);
  if (what === 'verdicts') return (await import('./verdicts.ts')).scoreVerdicts(rest);
  throw new Error('usage: npm run score -- sql|airflow|verdicts …');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
