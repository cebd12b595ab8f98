import { mentionsIn } from './mentioned.ts';
import { lastPart } from './origin.ts';
import type { TaskReading } from './reading.ts';
import { connectionName, running } from './running-arguments.ts';
import { connectionOf } from './task-arguments.ts';
import type { Touch } from './touch.ts';

// Operators of Airflow that move no data of their own, or whose Python is read elsewhere.
const idle =
  /^(Base\w*|Empty|Dummy|Bash|Python\w*|ExternalPython|Branch\w*|ShortCircuit|LatestOnly|TriggerDagRun|SubDag|HITL\w*|Approval)(Operator|OperatorAsync)?$|^ExternalTaskMarker$/;
const notices =
  /Slack|Email|Smtp|Teams|Telegram|Discord|Opsgenie|PagerDuty|Pagerduty|Jira|Zendesk|Chime|SnsPublish|Notif/i;
// What makes, changes or ends a place for data or computing, not the data in it.
const housekeeping =
  /(Create|Delete|Start|Stop|Terminate|Modify|Update|Resume|Pause|Scale|Reboot|Restart|Wait|Get|List)\w*(Cluster|Clusters|Bucket|Instance|Instances|Environment|Environments|Nodegroup|NodeGroup|Profile|Namespace|Topic|Subscription|Queue|Warehouse|EmptyDataset|Dataset|Datasets|Schema|Snapshot|Permission|Policy|Crawler|Tagging|Acl)(Operator|Entry\w*)?$|^(BigQuery(CreateEmpty|Delete|Update|Upsert)\w*|S3Delete\w*|GCSDelete\w*)/;
// The data such a task reaches is not told by the connection that starts it.
const elsewhere =
  /Pod|Kubernetes|GKE|Eks|Docker|Ecs|Batch|Container|Fargate|CloudRun|Lambda|Function|SSH|WinRM|Dataproc|Dataflow|Emr|Glue|Spark|Livy|Databricks|Nomad|Job|Airbyte|Fivetran|Dbt|DBT/;

/**
 * A task whose operator was not read, and that names no data in a form that is known: one finding, with
 * what its arguments mention. `found` is what else is known of it.
 */
export function opaqueTouches(task: TaskReading, found: readonly Touch[]): Touch[] {
  const base = lastPart(task.basePath);
  const own = task.basePath.startsWith('airflow.') || task.basePath === '';
  if (task.callable !== undefined || isKnown(task, base, own, found.length > 0)) return [];
  const runs = elsewhere.test(base) || elsewhere.test(task.operator);
  const message = own
    ? `what ${task.operator} works on is not known from its arguments`
    : `the operator ${base} is not in the scanned folder`;
  const mentions = mentionsIn(
    [...task.arguments]
      .filter(([key]) => !running.has(key) && !connectionName.test(key))
      .map(([, value]) => value),
  );
  const { path, line, endLine } = task;
  const isSensor = /Sensor/.test(base);
  return [
    {
      access: 'READ',
      target: {
        kind: 'unknown',
        message,
        access: isSensor ? 'READ' : 'EITHER',
        ...(runs || connectionCount(task) !== 1 ? {} : { connection: connectionOf(task) }),
        ...(mentions.length > 0 ? { mentions } : {}),
      },
      path,
      line,
      endLine,
    },
  ];
}

// What a sensor that waits for data calls it; a job or a task has none of these.
const namesData =
  /(^|_)(table|table_name|table_id|collection_name|collection_id|bucket|bucket_name|prefix|path|filepath|file_name|file_pattern|blob_name|topic|topics)$/;

/** Is nothing left open? A sensor of Airflow that names no data waits for a job, a time or a task. */
function isKnown(task: TaskReading, base: string, own: boolean, touches: boolean): boolean {
  if (!own) return notices.test(base) || (base === '' && touches);
  if (touches) return true;
  if (idle.test(base) || notices.test(task.basePath)) return true;
  if (/Sensor/.test(base)) return ![...task.arguments.keys()].some((key) => namesData.test(key));
  return housekeeping.test(base) || housekeeping.test(task.operator);
}

const connectionCount = (task: TaskReading): number =>
  [...task.arguments].filter(([key, value]) => /(?:^|_)conn_?id$/.test(key) && value !== null)
    .length;
