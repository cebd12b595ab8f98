/** A fault of a written policy: where, and the form that is expected. */
export interface FormFault {
  path: (string | number)[];
  message: string;
}

/** Reads plain data piece by piece and remembers every fault; what is faulty reads as undefined. */
export interface Form {
  faults: FormFault[];
  fault(path: FormFault['path'], message: string): undefined;
  /** A map with these keys only. */
  map(data: unknown, path: FormFault['path'], known: readonly string[]): Map<string, unknown>;
  /** A text on one line, without what a terminal or a page would obey. */
  text(data: unknown, path: FormFault['path'], longest?: number): string | undefined;
  whole(data: unknown, path: FormFault['path'], least: number, most: number): number | undefined;
  oneOf<T extends string>(
    data: unknown,
    path: FormFault['path'],
    known: readonly T[],
  ): T | undefined;
  /** One or more, each once. */
  list<T>(
    data: unknown,
    path: FormFault['path'],
    read: (item: unknown, path: FormFault['path']) => T | undefined,
  ): T[] | undefined;
}

/** Nobody reads more than these. */
const mostFaults = 20;
const mostItems = 200;
/** Controls, line ends and marks that turn the direction of writing. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Begins to read. */
export function startForm(): Form {
  const faults: FormFault[] = [];
  const fault: Form['fault'] = (path, message) => {
    if (faults.length < mostFaults) faults.push({ path, message });
    return undefined;
  };
  return {
    faults,
    fault,
    map(data, path, known) {
      const found = new Map<string, unknown>();
      if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        fault(path, `expected a map with ${known.join(', ')}`);
        return found;
      }
      for (const [key, value] of Object.entries(data)) {
        if (known.includes(key)) found.set(key, value);
        else fault([...path, key], `unknown key; known: ${known.join(', ')}`);
      }
      return found;
    },
    text(data, path, longest = 200) {
      const text = typeof data === 'string' ? data.trim().normalize('NFC') : '';
      if (text === '') return fault(path, 'expected a text');
      if (text.length > longest) return fault(path, `expected at most ${longest} letters`);
      if (unprintable.test(text)) return fault(path, 'expected letters that can be printed');
      return text;
    },
    whole(data, path, least, most) {
      if (typeof data === 'number' && Number.isInteger(data) && data >= least && data <= most) {
        return data;
      }
      return fault(path, `expected a whole number from ${least} to ${most}`);
    },
    oneOf(data, path, known) {
      const found = known.find((each) => each === data);
      return found ?? fault(path, `expected one of ${known.join(', ')}`);
    },
    list(data, path, read) {
      if (!Array.isArray(data) || data.length === 0 || data.length > mostItems) {
        return fault(path, `expected a list of 1 to ${mostItems}`);
      }
      const items = data.map((item, index) => read(item, [...path, index]));
      return [...new Set(items.flatMap((item) => (item === undefined ? [] : [item])))];
    },
  };
}

/** A name with `*` for anything; a star alone selects everything, which nobody means. */
export function readPattern(
  form: Form,
  data: unknown,
  path: FormFault['path'],
): string | undefined {
  const text = form.text(data, path);
  if (text === undefined) return undefined;
  if (/[\p{L}\p{N}]/u.test(text) && text.split('*').length <= 6) return text;
  return form.fault(path, 'expected a name with at most five *, as tmp_* or mart.*');
}

/** A day of the calendar, as `2027-12-31`. */
export function readDay(form: Form, data: unknown, path: FormFault['path']): string | undefined {
  const text = typeof data === 'string' ? data : '';
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  // 2027-02-30 would silently become March.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  return form.fault(path, 'expected a date, as 2027-12-31');
}
