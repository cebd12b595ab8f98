import type { Value } from './value.ts';

// Marks stand in the private use area, so that no source text is mistaken for one.
const open = '\uE000';
const close = '\uE001';
const markPattern = /\uE000([^\uE001]*)\uE001/g;

/** A piece of text that is not known, under the name it has in the code. */
export const mark = (name: string): string =>
  `${open}${name.replaceAll(open, '').replaceAll(close, '').slice(0, 80)}${close}`;

/** Is a piece of this text unknown? */
export const isPartial = (text: string): boolean => text.includes(open);

/** Names of the unknown pieces, in order. */
export const marksIn = (text: string): string[] =>
  [...text.matchAll(markPattern)].map((match) => match[1] ?? '');

/** Text with `<?NAME>` for each unknown piece: what people and other rooms see. */
export const shown = (text: string): string => text.replace(markPattern, '<?$1>');

/** Applies a change to the known pieces only. */
export function mapKnown(text: string, change: (piece: string) => string): string {
  if (!isPartial(text)) return change(text);
  let result = '';
  let last = 0;
  for (const match of text.matchAll(markPattern)) {
    result += change(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return result + change(text.slice(last));
}

/** `str(value)`. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return 'None';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  switch (value.t) {
    case 'bytes':
      return `b'${value.value}'`;
    case 'instance':
      return instanceText(value);
    case 'native':
      return value.text ? value.text() : mark(value.type);
    case 'unknown':
      return mark(value.name);
    default:
      return quoted(value);
  }
}

function instanceText(value: Extract<Value, { t: 'instance' }>): string {
  if (value.native?.text) return value.native.text();
  if (value.cls.kind === 'enum') {
    const inner = value.attributes.get('value');
    if (value.attributes.get('__text__') === true && inner !== undefined) return textOf(inner);
    return `${value.cls.name}.${textOf(value.attributes.get('name') ?? '')}`;
  }
  return mark(value.cls.name);
}

/** `repr(value)`. */
export function quoted(value: Value): string {
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
    return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
  }
  if (value === null || typeof value !== 'object') return textOf(value);
  switch (value.t) {
    case 'float':
      return floatText(value.value);
    case 'list':
      return `[${value.items.map(quoted).join(', ')}${value.open ? `, ${mark('…')}` : ''}]`;
    case 'tuple':
      return `(${value.items.map(quoted).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'set':
      return value.items.size ? `{${[...value.items.values()].map(quoted).join(', ')}}` : 'set()';
    case 'dict':
      return `{${[...value.entries.values()].map(([k, v]) => `${quoted(k)}: ${quoted(v)}`).join(', ')}}`;
    case 'class':
      return `<class '${value.name}'>`;
    case 'function':
      return `<function ${value.name}>`;
    case 'slice':
    case 'bound':
    case 'native-function':
    case 'module':
      return mark(value.t);
    default:
      return textOf(value);
  }
}

function floatText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${String(value)}.0`;
  return String(value).replace(/e([+-]?)(\d)$/, 'e$10$2');
}

/** `format(value, specification)` for the common specifications. */
export function formatted(value: Value, specification: string): string {
  if (specification === '') return textOf(value);
  const match = /^(?:(.)?([<>=^]))?([+ -])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/.exec(
    specification,
  );
  const number = numberOf(value);
  if (!match) return isNamed(value) ? textOf(value) : mark(textOf(value));
  const [, fill, align, sign, , zero, width, group, precision, type] = match;
  const isNumber = number !== undefined;
  let text = isNumber ? formatNumber(value, number, precision, type) : textOf(value);
  if (isNumber && group) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  if (isNumber && sign === '+' && number >= 0) text = `+${text}`;
  if (!isNumber && precision) text = text.slice(0, Number(precision));
  const target = Number(width ?? 0);
  if (isPartial(text) || text.length >= target) return text;
  const pad = fill ?? (zero ? '0' : ' ');
  const side = align ?? (isNumber ? '>' : '<');
  if (side === '<') return text.padEnd(target, pad);
  if (side !== '^') return text.padStart(target, pad);
  return text
    .padStart(Math.floor((target - text.length) / 2) + text.length, pad)
    .padEnd(target, pad);
}

const isNamed = (value: Value): boolean => typeof value === 'object';

const numberOf = (value: Value): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value?.t === 'float' ? value.value : undefined;
};

function formatNumber(
  value: Value,
  number: number,
  precision: string | undefined,
  type: string | undefined,
): string {
  switch (type) {
    case 'f':
    case 'F':
      return number.toFixed(Number(precision ?? 6));
    case '%':
      return `${(number * 100).toFixed(Number(precision ?? 6))}%`;
    case 'x':
      return number.toString(16);
    case 'X':
      return number.toString(16).toUpperCase();
    case 'b':
      return number.toString(2);
    case 'o':
      return number.toString(8);
    case 'e':
      return number.toExponential(Number(precision ?? 6));
    case undefined:
      return precision ? String(Number(number.toPrecision(Number(precision)))) : textOf(value);
    default:
      return String(Math.trunc(number));
  }
}

/** `"%s %(name)d" % values`; what cannot be placed becomes a mark. */
export function percentFormat(template: string, values: Value): string {
  const isTuple = typeof values === 'object' && values?.t === 'tuple';
  const row = isTuple ? [...values.items] : [values];
  const pattern = /%(?:\((\w+)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+))?([a-zA-Z%])/g;
  return template.replace(
    pattern,
    (_whole, name?: string, flags?: string, width?: string, precision?: string, type?: string) => {
      if (type === '%') return '%';
      const value = name === undefined ? row.shift() : valueUnder(values, name);
      if (value === undefined) return mark(name ?? '…');
      if (type === 'r') return quoted(value);
      const kind = type === 's' ? '' : type === 'i' || type === 'u' ? 'd' : (type ?? '');
      const align = flags?.includes('-') ? '<' : width && kind === '' ? '>' : '';
      const zero = flags?.includes('0') ? '0' : '';
      const exact = precision === undefined ? '' : `.${precision}`;
      return formatted(value, `${align}${zero}${width ?? ''}${exact}${kind}`);
    },
  );
}

function valueUnder(values: Value, name: string): Value | undefined {
  if (typeof values !== 'object' || values?.t !== 'dict') return undefined;
  return values.entries.get(`s${name}`)?.[1];
}

/** `"{} {name!r:>8}".format(...)`; `lookup` gives a field's value by its expression. */
export function braceFormat(
  template: string,
  lookup: (field: string, index: number) => Value,
): string {
  let index = 0;
  return template.replace(
    /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}/g,
    (whole, field?: string, conversion?: string, specification?: string) => {
      if (whole === '{{') return '{';
      if (whole === '}}') return '}';
      const value = lookup(field ?? '', index);
      if (field === '' || /^[.[]/.test(field ?? '')) index += 1;
      const text = conversion === 'r' ? quoted(value) : value;
      return formatted(text, (specification ?? '').replace(/\{[^{}]*\}/g, ''));
    },
  );
}
