import type { DeletionFacts, FactEdge } from '../facts.ts';

/**
 * The rules of a deletion, said again as plainly as possible and without any of the code that decides: lists
 * are searched from the beginning each time. Only for drawn facts (`draw`), where all is watched or accepted.
 */
export function oracle(facts: DeletionFacts) {
  const asset = (id: number) => facts.assets.find((each) => each.id === id);
  const kind = (id: number) => asset(id)?.kind;
  const standing = facts.edges.filter((edge) => !edge.evidence[0]?.vanishedAt);
  const isSure = (edge: FactEdge) => edge.evidence[0]?.confidence === 'HIGH';
  const of = (...reasons: string[]) => standing.filter(({ reason }) => reasons.includes(reason));
  const pipelineOf = (id: number) =>
    kind(id) === 'TASK' ? of('CONTAINS').find(({ to }) => to === id)?.from : id;
  const runs = (id: number) => asset(pipelineOf(id) ?? id)?.schedule?.paused !== true;
  const isLake = (id: number) => asset(id)?.urn.startsWith('s3://') === true;
  const isMadeOf = ({ reason, to }: FactEdge) =>
    ['VIEW', 'COPY'].includes(reason) || (reason === 'EXTERNAL' && !isLake(to));
  const isUsed = (id: number) =>
    isLake(id) || standing.some((e) => e.from === id && e.relation === 'FEEDS' && runs(e.to));
  const lives = (id: number) => (kind(id) === 'DATASET' ? isUsed(id) : runs(id));

  function fills(edge: FactEdge): boolean {
    if (['WRITE', 'CREATE'].includes(edge.reason)) return runs(edge.from);
    if (isMadeOf(edge)) return true;
    if (edge.reason !== 'EXTERNAL') return false;
    return standing.some((e) => e.to === edge.from && e.reason !== 'EXTERNAL' && fills(e));
  }
  const fillersOf = (id: number) =>
    standing.filter((edge) => edge.to === id && edge.from !== id && fills(edge));

  const lost = new Map<number, 'DROPPED' | 'STARVED' | 'STOPPED'>();
  const isDropped = (id: number) => lost.get(id) === 'DROPPED';
  const isLost = ({ from }: FactEdge) => lost.has(from);

  function fate(id: number): 'DROPPED' | 'STARVED' | 'STOPPED' | undefined {
    const wholes = of('CONTAINS').filter(({ to }) => to === id);
    if (wholes.some(({ from }) => isDropped(from))) return 'DROPPED';
    if (kind(id) === 'TASK' && wholes.some(isLost)) return 'STOPPED';
    if (kind(id) === 'DATASET') {
      const bases = standing.filter((edge) => edge.to === id && isMadeOf(edge));
      if (bases.some(({ from }) => isDropped(from))) return undefined;
      const fillers = fillersOf(id);
      const goesWithWhole = wholes.some(({ from }) => lost.get(from) === 'STARVED');
      if (goesWithWhole && fillers.every(isLost)) return 'STARVED';
      if (bases.some(isLost)) return 'STARVED';
      const writers = fillers.filter((edge) => !isMadeOf(edge));
      const allGo = fillers.every((edge) => isLost(edge) || !isSure(edge));
      if (writers.some(isLost) && allGo) return 'STARVED';
    }
    if (kind(id) === 'PIPELINE' && asset(id)?.schedule?.startsItself === false && runs(id)) {
      const starts = of('TRIGGER', 'SCHEDULE').filter(({ to }) => to === id);
      const calls = starts.filter(({ reason, from }) => reason === 'TRIGGER' && runs(from));
      const waits = starts.filter(({ reason }) => reason === 'SCHEDULE');
      const goesOn = calls.some((e) => !isLost(e)) || (waits.length > 0 && !waits.some(isLost));
      if ([...calls, ...waits].some(isLost) && !goesOn) return 'STOPPED';
    }
    return undefined;
  }

  for (const id of facts.subject) lost.set(id, 'DROPPED');
  // What is dropped is told first: whether a view fails or starves hangs on it.
  for (const only of ['DROPPED', undefined]) {
    for (let before = -1; before !== lost.size;) {
      before = lost.size;
      for (const { id } of facts.assets.filter((each) => !lost.has(each.id))) {
        const why = fate(id);
        if (why && (only === undefined || why === only)) lost.set(id, why);
      }
    }
  }

  const above = (id: number): number[] =>
    kind(id) !== 'DATASET'
      ? []
      : of('CONTAINS')
          .filter(({ to, from }) => to === id && !lost.has(from))
          .flatMap(({ from }) => [from, ...above(from)]);
  const outside = (edge: FactEdge, end: 'from' | 'to') =>
    isSure(edge) && !lost.has(edge[end]) && lives(edge[end]);
  const hits = [...lost.keys()].flatMap((id) => {
    const wholes = above(id);
    return standing.filter((edge) => {
      const isReader = ['READ', 'SENSOR', 'CONSUMER'].includes(edge.reason);
      if (wholes.includes(edge.from) && (isReader || edge.relation === 'FEEDS'))
        return edge.reason !== 'SCHEDULE' && outside(edge, 'to');
      if (edge.from === id && isReader) return outside(edge, 'to');
      if (!isDropped(id)) return false;
      if (edge.from === id && (isMadeOf(edge) || edge.relation === 'REFERS'))
        return outside(edge, 'to');
      const fails = ['WRITE', 'TRIGGER'].includes(edge.reason);
      if (edge.to === id && fails) return outside(edge, 'from');
      return wholes.includes(edge.to) && !isLake(id) && fails && outside(edge, 'from');
    });
  });
  // A pipeline that stops, somebody reads what it makes, though others go on making it.
  const missed = standing.filter(
    (made) =>
      lost.get(made.from) === 'STOPPED' &&
      made.relation === 'FEEDS' &&
      !lost.has(made.to) &&
      standing.some(
        (edge) =>
          edge.from === made.to &&
          ['READ', 'SENSOR', 'CONSUMER'].includes(edge.reason) &&
          outside(edge, 'to'),
      ),
  );
  const held = facts.holds.some((hold) =>
    [...lost.keys()].some((id) => isDropped(id) && [id, ...above(id)].includes(hold.asset)),
  );
  return {
    lost: [...lost.keys()].sort((a, b) => a - b),
    isBlocked: held || hits.length + missed.length > 0,
  };
}
