const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const timeDigits = 9;

let last = 0;

/** What one process makes at the same moment sorts as it was made. */
function moment(now: number): number {
  last = now <= last && last - now < 1_000 ? last + 1 : now;
  return last;
}

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = (digits[rest % 32] ?? '') + text;
  }
  return text;
}

function chance(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => digits[byte % 32]).join('');
}

/** A key for what a person makes: milliseconds since 1970 first, so that keys sort by time. */
export function newId(now = Date.now()): string {
  return inBase32(moment(now), timeDigits) + chance();
}

/** The same, in which the newest sorts first: for what is listed that way. */
export function newestFirstId(now = Date.now()): string {
  return inBase32(32 ** timeDigits - 1 - moment(now), timeDigits) + chance();
}
