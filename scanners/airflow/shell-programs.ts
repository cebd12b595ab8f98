import { mentionsIn } from './mentioned.ts';
import { unknownWork } from './touch.ts';
import type { Found } from './shell.ts';

// Programs that plausibly move data and whose command says too little.
const opaque =
  /^(spark-submit|sqoop|dbt|embulk|logstash|airbyte|meltano|hadoop|distcp|pg_dump|pg_restore|mysqldump|mongoexport|mongoimport|mongodump|mongosh?|kettle|pan\.sh|kitchen\.sh|Rscript|julia|papermill|great_expectations|redis-cli|kafka-console-\w+|azcopy|scp|sftp|lftp|ssh|docker|nomad|spark-shell|pyspark|dbmate|flyway|liquibase|impala-shell|cqlsh)(\.sh)?$/;
// What such programs do besides: nothing to data.
const upkeep =
  /^(build|pull|push|login|logout|tag|images|ps|logs|rm|rmi|stop|start|kill|inspect|network|volume|compose|system|version|--version|--help|deps|debug|clean)$/;
// Of the tools of a cloud or a cluster, what sets work going or asks for data.
const works =
  /^(query|extract|cp|insert|run|exec|apply|create|start[\w-]*|execute[\w-]*|submit[\w-]*|invoke|put[\w-]*|get-item|scan|send[\w-]*|publish[\w-]*|batch[\w-]*|upload[\w-]*|download[\w-]*|copy|sync|export[\w-]*|import|jobs?|add-steps|sql|patch)$/;
const tools = /^(bq|aws|gcloud|az|kubectl|oc|helm|databricks|snow|fly|rclone|gsutil|hdfs|s3cmd)$/;
// Programs of every shell; the words that they are given name no data.
const plain =
  /^(echo|printf|cat|cd|ls|mkdir|rmdir|rm|mv|cp|touch|chmod|chown|ln|pwd|date|sleep|true|false|test|\[+|if|then|else|elif|fi|for|do|done|while|until|case|esac|in|function|return|exit|set|unset|local|declare|source|\.|trap|wait|kill|grep|egrep|sed|awk|cut|sort|uniq|head|tail|wc|tr|tee|xargs|find|tar|gzip|gunzip|zip|unzip|diff|env|which|whoami|hostname|uname|df|du|ps|top|jq|yq|pip3?|conda|poetry|npm|apt|apt-get|yum|git|make|mail|sendmail|eval|read|shift|let|seq|basename|dirname|airflow|nc|ping|openssl|base64|md5sum|sha256sum)$/;

const script = /\.(py|sh|R|scala|jar|ipynb|sql|hql)$/;
const dataName =
  /^(?:--?[\w-]+=)?(?:[a-z_]\w*\.(?!(?:py|sh|txt|json|csv|tsv|log|ya?ml|tmp|gz|zip|tar|sql|parquet|xml|html?|conf|cfg|ini|toml|jar|com|org|net|io|whl|md|env|pem|key|pid|lock|xlsx?|pdf|dev|local)$)[a-z_]\w*|(?:s3[an]?|gs|hdfs|abfss?|wasbs?):\/\/\S+)$/i;

/** A program whose command does not say what it does to data: a finding with the names that it is given. */
export function opaqueProgram(name: string, row: string[], certainly = false): Found[] {
  const interpreter = /^(python\d?(\.\d+)?|bash|sh|zsh|java|Rscript|node)$/.test(name);
  const others = row.slice(1);
  const file = row.slice(interpreter ? 1 : 0).find((word) => script.test(word));
  const module = interpreter && others[0] === '-m' ? others[1] : undefined;
  const verb = others.find((word) => !word.startsWith('-')) ?? '';
  const runs =
    certainly ||
    (opaque.test(name) && !upkeep.test(verb)) ||
    (interpreter && (file ?? module) !== undefined) ||
    script.test(name) ||
    (name === 'rsync' && others.some((word) => /^[\w.@-]+:/.test(word))) ||
    (tools.test(name) && others.some((word) => works.test(word))) ||
    (!plain.test(name) && !tools.test(name) && !opaque.test(name) && others.some(isDataName));
  if (!runs || (module !== undefined && /^(pip|venv|pytest|unittest|compileall)$/.test(module)))
    return [];
  const message = `it runs ${file ?? module ?? name}, which may read and write data`;
  const mentions = mentionsIn(others.filter((word) => word !== file && word !== module));
  return [{ access: 'READ', target: unknownWork(message, mentions) }];
}

const isDataName = (word: string): boolean => dataName.test(word);
