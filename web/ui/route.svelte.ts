import { changedQuery, type Changes } from './address.ts';

interface Here {
  path: string;
  query: URLSearchParams;
}

function read(): Here {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

let here = $state.raw(read());

/** The path of the address; reactive. */
export function path(): string {
  return here.path;
}

/** What follows a prefix of the path, decoded: the URN in `/assets/<urn>`; reactive. */
export function pathAfter(prefix: string): string {
  const rest = here.path.startsWith(prefix) ? here.path.slice(prefix.length) : '';
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** One value of the query string, or `undefined`; reactive. */
export function param(name: string): string | undefined {
  return here.query.get(name) ?? undefined;
}

/** All values of a name in the query string; reactive. */
export function params(name: string): string[] {
  return here.query.getAll(name);
}

/** The query string, to read; reactive. */
export function query(): URLSearchParams {
  return here.query;
}

/** Goes to an address of this application. `replace` leaves no step to go back to. */
export function go(
  address: string,
  options: { replace?: boolean; keepScroll?: boolean } = {},
): void {
  const before = here.path;
  history[options.replace ? 'replaceState' : 'pushState'](history.state, '', address);
  here = read();
  if (here.path === before) return;
  if (!options.keepScroll) window.scrollTo({ top: 0 });
  // Otherwise the focus stays on a link that is gone, and the next Tab begins at the very top.
  queueMicrotask(() => document.getElementById('main')?.focus({ preventScroll: true }));
}

/** Sets or removes values of the query string and goes there; lists become repeated names. */
export function setParams(changes: Changes, options: { replace?: boolean } = {}): void {
  go(here.path + changedQuery(here.query, changes), { ...options, keepScroll: true });
}

function followed(event: MouseEvent): void {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!plain || event.altKey || event.defaultPrevented || !(event.target instanceof Element))
    return;
  const anchor = event.target.closest('a');
  if (!anchor || anchor.target || anchor.hasAttribute('download')) return;
  const address = new URL(anchor.href, location.href);
  if (address.origin !== location.origin || address.pathname.startsWith('/api/')) return;
  if (anchor.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  go(address.pathname + address.search);
}

/** Lets plain clicks on links of this application change the address without a reload. */
export function startRouting(): void {
  document.addEventListener('click', followed);
  window.addEventListener('popstate', () => {
    here = read();
  });
}
