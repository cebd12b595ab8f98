import { shown, textOf } from '../shared/python/text.ts';
import type { Effect, Value } from '../shared/python/value.ts';
import { connectionOf, lastPart, type Chain } from './origin.ts';
import type { Touch } from './touch.ts';

const libraries = /^(requests|httpx|aiohttp|urllib|urllib3|urllib\.request|cloudscraper)(\.|$)/;
const methods = /^(get|post|put|patch|request|urlopen|urlretrieve|stream|send)$/;

const url = (effect: Effect, method: string): Value | undefined => {
  const named = effect.given.keywords.get('url');
  if (named !== undefined) return named;
  const [first, second] = effect.given.positional;
  return method === 'request' || method === 'stream' ? (second ?? first) : first;
};

/** HTTP endpoints that a call asks. */
export function httpTouches(effect: Effect, chain: Chain): Touch[] {
  const last = chain.links.at(-1)?.name ?? '';
  const method = last === '()' || last === '' ? lastPart(chain.root) : last;
  const common = { ...effect.given.site, ...(effect.uncertain ? { uncertain: true } : {}) };
  if (/HttpHook$/.test(chain.root) && method === 'run') {
    const connection = connectionOf(chain);
    const endpoint = effect.given.keywords.get('endpoint') ?? effect.given.positional[0];
    return [
      {
        access: 'READ',
        target: { kind: 'service', url: shown(textOf(endpoint ?? '')), connection },
        ...common,
      },
    ];
  }
  if (isOfAnswer(chain)) return [];
  if (!libraries.test(chain.root) || !methods.test(method)) return readUrl(effect, common);
  const value = url(effect, method);
  if (value === undefined) return [];
  const text = shown(textOf(value));
  return [{ access: 'READ', target: { kind: 'service', url: text }, ...common }];
}

/** `requests.get(url).json().get("events")`: it looks into what was answered. */
const isOfAnswer = ({ root, links }: Chain): boolean =>
  libraries.test(root) &&
  [root === 'urllib.request' ? root : lastPart(root), ...links.map(({ name }) => name)]
    .slice(0, links.at(-1)?.name === '()' ? -2 : -1)
    .some((name) => methods.test(name));

/** `pd.read_csv("https://…")`. */
function readUrl(effect: Effect, common: Omit<Touch, 'access' | 'target'>): Touch[] {
  const name = effect.callee.name;
  const first = effect.given.positional[0];
  if (!name.startsWith('read_') || typeof first !== 'string') return [];
  const text = shown(first);
  return /^https?:\/\//i.test(text)
    ? [{ access: 'READ', target: { kind: 'service', url: text }, ...common }]
    : [];
}
