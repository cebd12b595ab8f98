import type { AssetRef, PartyMention } from '../../server/core/asset.ts';
import type { Place } from '../../server/core/lineage.ts';
import type { Observation } from '../../server/core/observation.ts';
import { redact } from '../shared/redact.ts';
import type { SqlReading } from '../shared/sql/sql.ts';
import {
  addAsset,
  addEdge,
  addNamed,
  addUnresolved,
  newDraft,
  observationsOf,
  type Draft,
} from './draft.ts';
import type { DagFacts, FileFacts, QuotedTouch, TaskFacts } from './facts.ts';
import { mapScript, type SqlScript } from './map-sql.ts';
import {
  namedDataset,
  namedService,
  namedUrl,
  pipelineRef,
  taskRef,
  type Named,
  type Naming,
} from './naming.ts';
import { scheduleFacts } from './period.ts';
import { datasetOfUrl, tableOfName } from './pattern.ts';
import { addOtherMeanings, isOtherSystem, openTable, reachOf } from './reach.ts';

/** Readings of the SQL that a file's touches hold. */
export type SqlReadings = ReadonlyMap<QuotedTouch, SqlReading>;

/** Everything one DAG file asserts: pipelines, tasks, data, edges, and what could not be told. */
export function mapFile(facts: FileFacts, readings: SqlReadings, naming: Naming): Observation[] {
  const draft = newDraft(naming);
  const dags = facts.dags.filter((dag) => dag.loaded).map(distinct);
  for (const dag of dags) mapDag(draft, dag, readings);
  const first = dags[0];
  for (const { message, path, line, mentions } of facts.incomplete) {
    addUnresolved(draft, {
      access: 'EITHER',
      message: `the file is not read whole: ${message}`,
      ...(first ? { by: pipelineRef(naming, first.dagId) } : {}),
      codeHash: facts.hash,
      place: { at: path, line },
      reach: {},
      ...(mentions ? { mentions } : {}),
    });
  }
  return observationsOf(draft);
}

/** Two files whose DAG ids are not known are two pipelines: the file tells them apart. */
function distinct(dag: DagFacts): DagFacts {
  return dag.dagId.includes('<?') ? { ...dag, dagId: `${dag.dagId} (${dag.path})` } : dag;
}

function mapDag(draft: Draft, dag: DagFacts, readings: SqlReadings): void {
  const pipeline = pipelineRef(draft.naming, dag.dagId);
  const place: Place = { at: dag.path, line: dag.line };
  addAsset(draft, pipeline, dagFacts(dag), place);
  for (const reason of dag.doubts) {
    addUnresolved(draft, {
      access: 'EITHER',
      message: `the DAG ${dag.dagId} may look otherwise: ${reason}`,
      by: pipeline,
      codeHash: dag.hash,
      place,
      reach: {},
    });
  }
  for (const task of dag.tasks) mapTask(draft, dag, pipeline, task, readings);
  mapTouches(draft, pipeline, dag.touches, readings);
  mapOrder(draft, dag);
  mapReferences(draft, dag);
  for (const uri of dag.datasets) {
    const known = datasetOfUrl(uri);
    if (known === undefined) {
      const found = { access: 'READ', by: pipeline, codeHash: dag.hash, place } as const;
      addUnresolved(draft, { ...found, ...openTable(draft, undefined, { parts: [uri] }) });
      continue;
    }
    const from = addNamed(draft, namedUrl(draft.naming, known), place);
    addEdge(
      draft,
      { from, to: pipeline, relation: 'FEEDS', reason: 'SCHEDULE', breaks: 'DOWNSTREAM' },
      place,
    );
  }
}

function parties(owner: string | undefined): PartyMention[] {
  const names = (owner ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '' && name.toLowerCase() !== 'airflow')
    .map((party) => ({ role: 'OWNER' as const, party }));
}

function dagFacts(dag: DagFacts) {
  const owners = parties(dag.owner);
  return {
    name: dag.dagId,
    platform: 'airflow',
    subtype: 'DAG',
    ...(dag.description === undefined
      ? {}
      : { description: redact(dag.description.trim()).slice(0, 4_000) }),
    ...(dag.tags.length > 0 ? { tags: dag.tags } : {}),
    ...(owners.length > 0 ? { parties: owners } : {}),
    schedule: scheduleFacts(dag),
    properties: { file: dag.path },
  };
}

function mapTask(
  draft: Draft,
  dag: DagFacts,
  pipeline: AssetRef,
  task: TaskFacts,
  readings: SqlReadings,
): void {
  const ref = taskRef(draft.naming, dag.dagId, task.id);
  const place: Place = { at: task.path, line: task.line };
  const owners = task.owner === dag.owner ? [] : parties(task.owner);
  addAsset(
    draft,
    ref,
    {
      name: task.id,
      platform: 'airflow',
      subtype: task.operator,
      ...(owners.length > 0 ? { parties: owners } : {}),
    },
    place,
  );
  addEdge(
    draft,
    { from: pipeline, to: ref, relation: 'CONTAINS', reason: 'CONTAINS', breaks: 'DOWNSTREAM' },
    place,
  );
  for (const reason of task.doubts) {
    addUnresolved(draft, {
      access: 'EITHER',
      message: `the task ${task.id} may look otherwise: ${reason}`,
      by: ref,
      codeHash: dag.hash,
      place,
      reach: {},
    });
  }
  mapTouches(draft, ref, task.touches, readings);
}

function mapTouches(
  draft: Draft,
  by: AssetRef,
  touches: readonly QuotedTouch[],
  readings: SqlReadings,
): void {
  const scripts = new Map<string, SqlScript>();
  for (const touch of touches) {
    if (touch.target.kind === 'sql') collectScript(scripts, touch, readings);
    else mapTouch(draft, by, touch);
  }
  for (const script of scripts.values()) mapScript(draft, by, script);
}

function collectScript(
  scripts: Map<string, SqlScript>,
  touch: QuotedTouch,
  readings: SqlReadings,
): void {
  const reading = readings.get(touch);
  if (touch.target.kind !== 'sql' || !reading) return;
  const { connection, file } = touch.target;
  const otherwise = touch.otherwise === true;
  const key = JSON.stringify([
    connection.id,
    connection.platform,
    connection.database,
    touch.access === 'SENSOR',
    otherwise,
  ]);
  const script = scripts.get(key) ?? { connection, texts: [], otherwise };
  script.texts.push({ touch, file, reading });
  scripts.set(key, script);
}

const placeOf = (touch: QuotedTouch): Place => ({
  at: touch.path,
  line: touch.line,
  ...(touch.quote ? { text: touch.quote } : {}),
});

function mapTouch(draft: Draft, task: AssetRef, touch: QuotedTouch): void {
  const { target } = touch;
  switch (target.kind) {
    case 'unknown':
      addUnresolved(draft, {
        access: target.access ?? (touch.access === 'WRITE' ? 'WRITE' : 'READ'),
        message: target.message,
        by: task,
        codeHash: touch.hash,
        place: placeOf(touch),
        reach: reachOf(draft, target.connection, target.pattern),
        ...(target.mentions ? { mentions: target.mentions } : {}),
      });
      return;
    case 'service': {
      const named = namedService(draft.naming, target.url, target.connection);
      if (named) feed(draft, task, touch, named);
      else leaveOpen(draft, task, touch, target.url);
      return;
    }
    case 'url': {
      const known = datasetOfUrl(target.url);
      if (known === undefined) leaveOpen(draft, task, touch, target.url);
      else feed(draft, task, touch, namedUrl(draft.naming, known));
      return;
    }
    case 'name': {
      const parts = tableOfName(target.parts, target.connection.platform);
      if (parts === undefined || isOtherSystem(touch.otherwise, target.connection))
        leaveOpen(draft, task, touch, target.parts.join('.'));
      else {
        feed(draft, task, touch, namedDataset(draft.naming, parts, target.connection));
        if (touch.recreates === true) return;
        const access = touch.access === 'WRITE' ? 'WRITE' : 'READ';
        const found = { by: task, codeHash: touch.hash, place: placeOf(touch), access } as const;
        addOtherMeanings(draft, { parts }, target.connection, found);
      }
      return;
    }
    case 'sql':
  }
}

/** A name whose unknown piece could be anything. */
function leaveOpen(draft: Draft, task: AssetRef, touch: QuotedTouch, written: string): void {
  const connection =
    touch.target.kind === 'name' || touch.target.kind === 'service'
      ? touch.target.connection
      : undefined;
  addUnresolved(draft, {
    access: touch.access === 'WRITE' ? 'WRITE' : 'READ',
    by: task,
    codeHash: touch.hash,
    place: placeOf(touch),
    ...openTable(draft, connection, { parts: [written] }, touch.otherwise),
  });
}

function feed(draft: Draft, task: AssetRef, touch: QuotedTouch, named: Named): void {
  const place = placeOf(touch);
  const data = addNamed(draft, named, place);
  const low = touch.uncertain === true;
  if (touch.access === 'WRITE') {
    const remade = touch.recreates === true;
    addEdge(
      draft,
      {
        from: task,
        to: data,
        relation: 'FEEDS',
        reason: remade ? 'CREATE' : 'WRITE',
        breaks: remade ? 'DOWNSTREAM' : 'BOTH',
        ...(remade ? { recreates: true } : {}),
      },
      place,
      low,
    );
    return;
  }
  const reason = touch.access === 'SENSOR' ? 'SENSOR' : 'READ';
  addEdge(
    draft,
    { from: data, to: task, relation: 'FEEDS', reason, breaks: 'DOWNSTREAM' },
    place,
    low,
  );
}

function mapOrder(draft: Draft, dag: DagFacts): void {
  const { naming } = draft;
  for (const task of dag.tasks) {
    const from = taskRef(naming, dag.dagId, task.id);
    for (const to of task.downstream) {
      addEdge(
        draft,
        {
          from,
          to: taskRef(naming, dag.dagId, to),
          relation: 'FEEDS',
          reason: 'ORDER',
          breaks: 'DOWNSTREAM',
        },
        { at: task.path, line: task.line },
      );
    }
  }
}

function mapReferences(draft: Draft, dag: DagFacts): void {
  const { naming } = draft;
  for (const reference of dag.references) {
    const task =
      reference.task === undefined
        ? pipelineRef(naming, dag.dagId)
        : taskRef(naming, dag.dagId, reference.task);
    const place: Place = { at: dag.path, line: reference.line };
    if (reference.dag.includes('<?') || reference.dag.includes('{{')) {
      addUnresolved(draft, {
        access: 'EITHER',
        message: `the DAG it ${reference.kind === 'triggers' ? 'triggers' : 'waits for'} is only known at run time: ${reference.dag}`,
        by: task,
        codeHash: dag.hash,
        place,
        reach: {
          namespace: naming.namespace,
          pattern: reference.dag.replace(/\{\{[^}]*\}\}|<\?[^>]*>/g, '<?>'),
        },
      });
      continue;
    }
    if (reference.kind === 'triggers') {
      addEdge(
        draft,
        {
          from: task,
          to: pipelineRef(naming, reference.dag),
          relation: 'FEEDS',
          reason: 'TRIGGER',
          breaks: 'BOTH',
        },
        place,
      );
      continue;
    }
    const known = reference.externalTasks.filter((id) => !id.includes('<?'));
    // The pipeline too: a task of that name may not be known there, and the wait would hang on nothing.
    const others = [
      pipelineRef(naming, reference.dag),
      ...known.map((id) => taskRef(naming, reference.dag, id)),
    ];
    for (const other of others) {
      const [from, to] = reference.kind === 'waits' ? [other, task] : [task, other];
      addEdge(
        draft,
        { from, to, relation: 'FEEDS', reason: 'SENSOR', breaks: 'DOWNSTREAM' },
        place,
      );
    }
  }
}
