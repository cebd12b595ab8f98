import { isNode, listOf, textAt, type Node, type Sight, type TreeReading } from './ast.ts';

/** Keys of a node whose tables are named but not read. */
const notRead: Record<string, ReadonlySet<string>> = {
  merge: new Set(['this']),
  load_data: new Set(['table']),
  create_trigger: new Set(['table']),
};
const neverReads = new Set([
  'into',
  'analyze',
  'show',
  'describe',
  'truncate',
  'locks',
  'refresh',
  'execute',
  'summarize',
  'partitioned_of_property',
  'with_system_versioning_property',
  'analyze_validate',
  'analyze_list_chained_rows',
  'hints',
  'create_index',
  'grant',
  'revoke',
]);

interface Walk {
  reads: Set<string>;
  command: string | undefined;
}

function nameOf(table: Node): string | undefined {
  const parts = ['catalog', 'schema', 'name']
    .map((key) => textAt(table[key], 'name'))
    .filter((part) => part);
  return parts.length > 0 ? parts.join('.').toLowerCase() : undefined;
}

function isTableRef(value: unknown): value is Node {
  return isNode(value) && isNode(value['name']) && 'schema' in value && 'catalog' in value;
}

function addTable(table: Node, sight: Sight, walk: Walk): void {
  const name = nameOf(table);
  if (name === undefined) return;
  const [first, ...rest] = name.split('.');
  if (rest.length === 0 && sight.ctes.has(name)) return;
  if (rest.length > 0 && first !== rest.at(-1) && first !== undefined && sight.aliases.has(first))
    return;
  walk.reads.add(name);
}

/** Aliases of the FROM items of one SELECT, so that `FROM t, t.items` reads no table `t.items`. */
function aliasesOf(node: Node): Set<string> {
  const found = new Set<string>();
  const items = [
    ...listOf(isNode(node['from']) ? node['from']['expressions'] : []),
    ...listOf(node['joins']),
  ];
  for (const item of items) collectAliases(item, found, 4);
  return found;
}

function collectAliases(value: unknown, found: Set<string>, depth: number): void {
  if (!isNode(value) || depth === 0) return;
  const alias =
    textAt(value['alias'], 'name') ??
    (isTableRef(value) ? textAt(value['name'], 'name') : undefined);
  if (alias) found.add(alias.toLowerCase());
  for (const key of ['this', 'table', 'alias', 'subquery'])
    collectAliases(value[key], found, depth - 1);
}

function withCtes(node: Node, sight: Sight, walk: Walk): Sight {
  const clause = node['with'];
  if (!isNode(clause)) return sight;
  const ctes = new Set(sight.ctes);
  for (const cte of listOf(clause['ctes'])) {
    if (!isNode(cte)) continue;
    const name = textAt(cte['alias'], 'name')?.toLowerCase() ?? '';
    if (clause['recursive'] === true || hasUnion(cte['this'])) ctes.add(name);
    visit(cte['this'], { ctes: new Set(ctes), aliases: sight.aliases }, walk);
    ctes.add(name);
  }
  return { ctes, aliases: sight.aliases };
}

/** T-SQL, Oracle and Snowflake recurse without saying so; then the body is a union. */
function hasUnion(value: unknown): boolean {
  return isNode(value) && 'union' in value;
}

function visitKey(parent: string, key: string, value: unknown, sight: Sight, walk: Walk): void {
  if (neverReads.has(key) || notRead[parent]?.has(key)) return;
  if (key === 'command' || key === 'raw') {
    const text = textAt(value, 'this') ?? textAt(value, 'sql');
    if (text !== undefined) walk.command ??= text;
  }
  if (key === 'using' && Array.isArray(value))
    for (const each of value) if (isTableRef(each)) addTable(each, sight, walk);
  const direct = key === 'clone_source' || (parent === 'Like' && key === 'source');
  if (direct && isTableRef(value)) addTable(value, sight, walk);
  visit(value, sight, walk, key);
}

/** A struct's own key, so that `merge.this` is told from `alias.this`. */
function visit(value: unknown, sight: Sight, walk: Walk, parent = ''): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, sight, walk, parent);
    return;
  }
  if (!isNode(value)) return;
  const inside = withCtes(value, sight, walk);
  const aliases = value['from']
    ? new Set([...inside.aliases, ...aliasesOf(value)])
    : inside.aliases;
  const seen: Sight = { ctes: inside.ctes, aliases };
  const keys = Object.keys(value);
  if (keys.length === 1 && isTableRef(value['table'])) addTable(value['table'], seen, walk);
  for (const key of keys) if (key !== 'with') visitKey(parent, key, value[key], seen, walk);
}

/** Tables read by one statement of polyglot's tree. */
export function readPolyglot(tree: unknown): TreeReading {
  const walk: Walk = { reads: new Set(), command: undefined };
  visit(tree, { ctes: new Set(), aliases: new Set() }, walk);
  return {
    reads: [...walk.reads],
    ...(walk.command === undefined ? {} : { command: walk.command }),
  };
}
