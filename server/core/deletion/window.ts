/** Days back from now that a verdict looks at. */
export interface Window {
  /** Within which an identified read blocks, and which must be watched. */
  observedDays: number;
  /** Within which something counts as used, or as only just vanished. */
  windowDays: number;
}

const leastDays = 35;
/** Days more than a period that a run may take to be seen. */
export const slackDays = 2;

/** The window of a set whose slowest reader has this period: that + 2 days, at least 35. */
export function windowFor(windowDays: number, longestDays: number): Window {
  const observedDays = Math.max(leastDays, Math.ceil(longestDays + slackDays));
  return { observedDays, windowDays: Math.max(windowDays, observedDays) };
}
