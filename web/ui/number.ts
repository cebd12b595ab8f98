/** A count with separators: 48,210. */
export function count(value: number | string, language: string): string {
  const number =
    typeof value === 'string' && /^\d{16,}$/.test(value) ? BigInt(value) : Number(value);
  return new Intl.NumberFormat(language).format(number);
}

/** Bytes in the unit people read: 1.4 GB. */
export function bytes(value: string): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  let size = Number(value);
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size >= 10 || unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit] ?? ''}`;
}
