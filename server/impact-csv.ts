import type { ReachResult } from './store/store.ts';

const columns = ['hop', 'kind', 'platform', 'name', 'urn', 'layer', 'state', 'owners', 'updated'];

/** One field: quoted where needed; what a spreadsheet would run as a formula gets a leading quote mark. */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(values: string[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function row({ node, hop }: ReachResult['nodes'][number]): string {
  const owners = node.parties.filter(({ role }) => role === 'OWNER').map(({ party }) => party);
  return line([
    String(hop),
    node.ref.kind,
    node.facts.platform,
    node.facts.name,
    node.ref.urn,
    node.layer ?? '',
    node.state,
    [...new Set(owners)].join(' '),
    node.facts.dataChangedAt ?? '',
  ]);
}

/** The first line. The byte-order mark tells spreadsheets that Korean names are UTF-8. */
export const csvHead = `\uFEFF${line(columns)}`;

/** A line for each asset of a closure. */
export function csvRows(nodes: ReachResult['nodes']): string {
  return nodes.map(row).join('');
}

/** The last line of a closure that was cut short says so; none otherwise. */
export function csvEnd({ complete, incompleteReason }: ReachResult): string {
  return complete ? '' : line([`# not complete: ${incompleteReason ?? 'cut short'}`]);
}
