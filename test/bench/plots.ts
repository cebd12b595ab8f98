import type { Measure } from './measure.ts';

interface Bar {
  label: string;
  value: number;
}

interface Group {
  title: string;
  bars: Bar[];
}

export interface Plot {
  name: string;
  svg: string;
}

const wide = 720;
const labelWidth = 170;
const barHeight = 18;
const barGap = 4;
const groupGap = 22;
const colours = new Map([
  ['ours', '#2563eb'],
  ['bare', '#94a3b8'],
  ['SQLite CTE', '#94a3b8'],
  ['Cypher', '#94a3b8'],
  ['Postgres CTE', '#d97706'],
  ['median', '#2563eb'],
  ['p95', '#93c5fd'],
]);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Bars on a logarithmic scale from 0.01 ms up, since closures differ by four powers of ten. */
function lengthOf(value: number, most: number): number {
  const [low, high] = [Math.log10(0.01), Math.log10(Math.max(most, 1))];
  const share = (Math.log10(Math.max(value, 0.01)) - low) / (high - low);
  return Math.max(2, share * (wide - labelWidth - 90));
}

function draw(title: string, groups: Group[]): string {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const parts: string[] = [];
  let top = 46;
  for (const { title: own, bars } of groups) {
    parts.push(`<text x="10" y="${top}" font-weight="600">${escaped(own)}</text>`);
    top += 8;
    for (const { label, value } of bars) {
      const length = lengthOf(value, most).toFixed(1);
      const y = top + 13;
      parts.push(
        `<text x="${labelWidth - 8}" y="${y}" text-anchor="end">${escaped(label)}</text>`,
        `<rect x="${labelWidth}" y="${top}" width="${length}" height="${barHeight}" rx="2" fill="${colours.get(label) ?? '#64748b'}"/>`,
        `<text x="${labelWidth + Number(length) + 6}" y="${y}">${Number(value.toPrecision(3))}</text>`,
      );
      top += barHeight + barGap;
    }
    top += groupGap;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${top}" font-family="system-ui, sans-serif" font-size="12" fill="#0f172a">
<rect width="${wide}" height="${top}" fill="#ffffff"/>
<text x="10" y="22" font-size="15" font-weight="700">${escaped(title)}</text>
${parts.join('\n')}
</svg>
`;
}

function groupsOf(
  measures: Record<string, Measure[]>,
  begins: (what: string) => boolean,
  shown: string[],
): Group[] {
  return Object.entries(measures).flatMap(([store, list]) =>
    list
      .filter(({ what }) => begins(what))
      .map(({ what, figures }) => ({
        title: `${store}: ${what}`,
        bars: shown.flatMap((label) => {
          const value = figures[label];
          return value === undefined ? [] : [{ label, value }];
        }),
      })),
  );
}

/** What the page of the benchmarks shows, as SVG files without any library. */
export function drawPlots(assets: number, measures: Record<string, Measure[]>): Plot[] {
  const of = `${assets.toLocaleString('en')} assets; CPU ms, logarithmic`;
  const writes = new Set(['first scan', 'unchanged rescan', 'rescan of what changed']);
  const plots: [string, string, Group[]][] = [
    [
      'reach',
      `Closures, ${of}`,
      groupsOf(measures, (what) => what.startsWith('reach'), [
        'ours',
        'SQLite CTE',
        'Cypher',
        'Postgres CTE',
      ]),
    ],
    [
      'writes',
      `Scans against bare statements, ${of}`,
      groupsOf(measures, (what) => writes.has(what), ['ours', 'bare']),
    ],
    [
      'questions',
      `Search and verdicts, ${of}`,
      groupsOf(measures, (what) => /^(search|verdict)/.test(what), ['median', 'p95', 'bare']),
    ],
  ];
  return plots
    .filter(([, , groups]) => groups.length > 0)
    .map(([name, title, groups]) => ({ name, svg: draw(title, groups) }));
}
