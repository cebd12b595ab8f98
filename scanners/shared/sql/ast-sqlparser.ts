import { isNode, listOf, textAt, type Node, type Sight, type TreeReading } from './ast.ts';

const targets: Record<string, ReadonlySet<string>> = {
  Merge: new Set(['table']),
  Delete: new Set(['from', 'tables']),
  Insert: new Set(['table']),
};

function partOf(value: unknown): string {
  const identifier = isNode(value) ? (value['Identifier'] ?? value) : undefined;
  return textAt(identifier, 'value') ?? '';
}

function addTable(table: Node, sight: Sight, reads: Set<string>): void {
  if (isNode(table['args'])) return;
  const parts = listOf(table['name']).map(partOf).filter(Boolean);
  const name = parts.join('.').toLowerCase();
  if (name === '' || (parts.length === 1 && sight.ctes.has(name))) return;
  const first = parts[0]?.toLowerCase() ?? '';
  if (parts.length > 1 && first !== parts.at(-1)?.toLowerCase() && sight.aliases.has(first)) return;
  reads.add(name);
}

function withCtes(node: Node, sight: Sight, reads: Set<string>): Sight {
  const clause = node['with'];
  if (!isNode(clause)) return sight;
  const ctes = new Set(sight.ctes);
  for (const cte of listOf(clause['cte_tables'])) {
    if (!isNode(cte)) continue;
    const alias = isNode(cte['alias']) ? cte['alias']['name'] : undefined;
    const name = partOf(alias).toLowerCase();
    if (clause['recursive'] === true) ctes.add(name);
    visit(cte['query'], { ctes: new Set(ctes), aliases: sight.aliases }, reads);
    ctes.add(name);
  }
  return { ctes, aliases: sight.aliases };
}

function aliasesOf(from: unknown): Set<string> {
  const found = new Set<string>();
  for (const item of listOf(from)) {
    const relation = isNode(item) ? item['relation'] : undefined;
    const table = isNode(relation) ? relation['Table'] : undefined;
    if (!isNode(table)) continue;
    const alias = isNode(table['alias'])
      ? partOf(table['alias']['name'])
      : partOf(listOf(table['name']).at(-1));
    found.add(alias.toLowerCase());
  }
  return found;
}

function visit(value: unknown, sight: Sight, reads: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, sight, reads);
    return;
  }
  if (!isNode(value)) return;
  const inside = withCtes(value, sight, reads);
  const seen: Sight = value['from']
    ? { ctes: inside.ctes, aliases: new Set([...inside.aliases, ...aliasesOf(value['from'])]) }
    : inside;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'with') continue;
    if (key === 'Table' && isNode(child) && Array.isArray(child['name']))
      addTable(child, seen, reads);
    if (key === 'clone' && Array.isArray(child)) addTable({ name: child }, seen, reads);
    const skipped = targets[key];
    if (skipped && isNode(child)) visit(withoutKeys(child, skipped), seen, reads);
    else if (key === 'Update' && isNode(child)) visit(updateParts(child), seen, reads);
    else visit(child, seen, reads);
  }
}

function withoutKeys(node: Node, keys: ReadonlySet<string>): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.has(key)));
}

/** The target of an UPDATE is not read; what it is joined with is. */
function updateParts(node: Node): Node {
  const table = node['table'];
  return { ...node, table: isNode(table) ? { joins: table['joins'] } : undefined };
}

/** Tables read by one statement of sqlparser-rs's tree. */
export function readSqlparser(tree: unknown): TreeReading {
  const reads = new Set<string>();
  visit(tree, { ctes: new Set(), aliases: new Set() }, reads);
  return { reads: [...reads] };
}
