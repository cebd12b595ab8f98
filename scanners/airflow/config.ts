import { z } from 'zod';

/** Options of a source of type `airflow`. */
export const AirflowOptions = z.strictObject({
  path: z.string().min(1).describe('Folder of DAG files, from where gyebo.yaml is'),
  namespace: z
    .string()
    .min(1)
    .default('default')
    .describe(
      'Namespace of DAGs and tasks; the same as OPENLINEAGE_NAMESPACE of the Airflow that runs them',
    ),
  airflowVersion: z
    .enum(['2', '3'])
    .default('2')
    .describe(
      'Decides what a DAG does not say (schedule, catchup); files that import airflow.sdk count as 3',
    ),
  templateSearchPath: z
    .array(z.string())
    .default([])
    .describe(
      'Folders of SQL and script templates, from where gyebo.yaml is, after those the DAGs name',
    ),
  exclude: z.array(z.string()).default([]).describe('Globs of files to leave out, from the folder'),
});
export type AirflowOptions = z.infer<typeof AirflowOptions>;
