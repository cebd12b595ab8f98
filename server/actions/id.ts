const digits = '0123456789abcdefghjkmnpqrstvwxyz';

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = (digits[rest % 32] ?? '') + text;
  }
  return text;
}

/** A key for what a person makes: seconds since 1970 first, so that keys sort by time, then chance. */
export function newId(now = Date.now()): string {
  const chance = crypto.getRandomValues(new Uint8Array(8));
  const random = Array.from(chance, (byte) => digits[byte % 32]).join('');
  return inBase32(Math.floor(now / 1_000), 8) + random;
}
