export interface Noticed {
  by: string;
  at: string;
  quietSince: string;
}
export interface BadInterval {
  from: string;
  to: string;
  lastGoodRun: string;
  firstBadRun: string;
}
export interface RowCount {
  run: string;
  expectedIn: string;
  actualIn: string;
  expectedOut: string;
  actualOut: string;
}
export interface Reader {
  name: string;
  repaired: boolean;
}
export interface Check {
  what: string;
  exists: boolean;
}

/** What a data field says; the server has checked its form. */
export function dataOf<T>(text: string): T {
  const value: T = JSON.parse(text);
  return value;
}

/** Seconds that something was quietly wrong; undefined where it cannot be told. */
export function quietSeconds({ at, quietSince }: Noticed): number | undefined {
  const seconds = (Date.parse(at) - Date.parse(quietSince)) / 1_000;
  return Number.isNaN(seconds) || seconds < 0 ? undefined : seconds;
}
