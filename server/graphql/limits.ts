import { EnvelopArmor } from '@escape.tech/graphql-armor';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Bounds of one operation. Nodes: every asset, edge, row … that it may load, pages multiplied. */
export const limits = { depth: 12, aliases: 30, directives: 20, tokens: 2000, nodes: 5000 };

function tooComplex(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return createGraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', ...extensions } });
}

/** Depth, aliases, directives, tokens: what parsing and validation can tell. */
export function shapeLimits(): ReturnType<EnvelopArmor['protect']>['plugins'] {
  const reject = (_context: unknown, error: GraphQLError): never => {
    throw tooComplex(error.message.replace('Syntax Error: ', ''));
  };
  const armor = new EnvelopArmor({
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    maxDepth: { n: limits.depth, flattenFragments: true, onReject: [reject] },
    maxAliases: { n: limits.aliases, onReject: [reject] },
    maxDirectives: { n: limits.directives, onReject: [reject] },
    maxTokens: { n: limits.tokens, onReject: [reject] },
  });
  return armor.protect().plugins;
}

/** What a field costs beside its `first`, in nodes. */
const fixedCosts: Record<string, (args: Record<string, unknown>) => number> = {
  'Query.nodes': ({ ids }) => (Array.isArray(ids) ? ids.length : 100),
  'Query.lineage': ({ maxNodes }) => (typeof maxNodes === 'number' ? maxNodes : 200),
  'Asset.contents': () => 200,
  'Asset.containers': () => 5,
};
const heavyFields: Record<string, number> = {
  'Query.deletability': 20,
  'Query.impactSummary': 100,
  'Asset.deletability': 20,
  'Asset.upstreamCount': 2,
  'Asset.downstreamCount': 2,
  'Asset.evidence': 1,
  'Asset.usage': 20,
  'Asset.hold': 1,
  'Asset.incidents': 1,
  'Asset.actionItems': 1,
  'Incident.changes': 100,
  'Incident.markdown': 100,
  'ActionItem.proved': 5,
  'PostMortem.readersMeanwhile': 100,
};
/** A search of the whole graph, whatever is asked of it. */
const searchCost = 1_000;
/** What each row of such a search costs beside its fields: its verdicts. */
const searchFields: Record<string, (args: Record<string, unknown>) => number> = {
  'Query.retentionPlan': verdicts,
  'Query.deadGroups': verdicts,
  'Query.retentionExplanation': () => 0,
};

/** Two verdicts a row, its own and its group's. A negative page must not make room for another field. */
function verdicts({ first }: Record<string, unknown>): number {
  return typeof first === 'number' ? Math.max(1, first) * 30 : 0;
}

/** Types whose lists are as long as a page, which is counted where it was asked. */
const paged = /Connection$|^(Impact|LineageGraph|RetentionPlan|DeadGroups)$/u;
/** What a list without a page size is taken for. */
const unpagedRows = 20;

/** GitHub's node formula: each page multiplies what is asked of its nodes. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const { first } = args;
  const name = `${type.name}.${field.name}`;
  const rowCost = searchFields[name]?.(args);
  if (rowCost !== undefined) {
    const rows = typeof first === 'number' ? Math.max(1, first) : 1;
    return searchCost + rowCost + rows * childComplexity;
  }
  const pages = fixedCosts[name]?.(args) ?? (typeof first === 'number' ? first : undefined);
  if (pages === undefined) {
    const isList = String(field.type).startsWith('[') && !paged.test(type.name);
    return (heavyFields[name] ?? 0) + childComplexity * (isList ? unpagedRows : 1);
  }
  // A negative page must not make room for another field.
  return Math.max(1, pages) * (1 + childComplexity);
};

/** Nodes that an operation may load, with its variables. */
export function nodeCount(input: {
  schema: GraphQLSchema;
  document: Parameters<typeof getComplexity>[0]['query'];
  variables?: Record<string, unknown>;
  operationName?: string;
}): number {
  const { schema, document: query, variables, operationName } = input;
  return getComplexity({
    schema,
    query,
    estimators: [estimate],
    ...(variables && { variables }),
    ...(operationName && { operationName }),
  });
}

interface Operation {
  schema: GraphQLSchema;
  document: Parameters<typeof getComplexity>[0]['query'];
  variableValues?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

function refuseAbove({ schema, document, variableValues, operationName }: Operation): void {
  const cost = nodeCount({
    schema,
    document,
    ...(variableValues && { variables: variableValues }),
    ...(operationName && { operationName }),
  });
  if (cost <= limits.nodes) return;
  throw tooComplex(`this may load ${cost} nodes, ${limits.nodes} are allowed: ask for less`, {
    cost,
    limit: limits.nodes,
  });
}

/** The limit that needs the variables: checked before anything is loaded. */
export function nodeLimit(): Plugin<Context> {
  return {
    onExecute: ({ args }) => refuseAbove(args),
    onSubscribe: ({ args }) => refuseAbove(args),
  };
}
