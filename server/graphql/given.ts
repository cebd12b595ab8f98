/** An input without the fields that say nothing: absent and null mean the same to an action. */
export function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  const entries = Object.entries(input).filter(([, value]) => value != null);
  return Object.fromEntries(entries) as { [K in keyof T]: NonNullable<T[K]> };
}
