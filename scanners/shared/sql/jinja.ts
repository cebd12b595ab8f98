import nunjucks from 'nunjucks';

/** A value that only the run knows: prints `<?name>`, has any member, may be called and looped over once. */
class Unknown {
  /** Met since the last condition began, and no step to what is known. */
  static readonly met = new Set<Unknown>();
  readonly name: string;
  constructor(name: string) {
    Unknown.met.add(this);
    this.name = name.replace(/[<>\n]/g, ' ').slice(0, 80);
  }
  toString(): string {
    return `<?${this.name}>`;
  }
  *[Symbol.iterator](): Generator<Unknown> {
    yield new Unknown(`${this.name}[]`);
  }
}

type Values = Readonly<Record<string, string>>;
type Call = (...given: unknown[]) => unknown;

/** Ways from any value to the code of the machine; a template gets none of them. */
const forbidden = /^(?:constructor|prototype|caller|callee|arguments|__.*)$/;

/** nunjucks hands keyword arguments over as one object, last. */
function plain(given: unknown[]): unknown[] {
  return given.filter(
    (each) => !(typeof each === 'object' && each !== null && '__keywords' in each),
  );
}

function defaultOr(name: string): Call {
  return (...given) => {
    const [key, fallback] = plain(given);
    return (isOpen ? undefined : fallback) ?? new Unknown(`${name}.${String(key)}`);
  };
}

const empty: Call = () => '';

/** `GROUP BY 1, 2, …`, as dbt_utils.group_by(3) and group_by(n=3) write it. */
const groupBy: Call = (...given) => {
  const [first] = given;
  const count =
    typeof first === 'object' && first !== null ? Number(Reflect.get(first, 'n')) : Number(first);
  const numbers = Array.from({ length: Math.min(count || 1, 500) }, (_, i) => i + 1);
  return `group by ${numbers.join(', ')}`;
};

/** Macros of dbt_utils that write no table. */
const dbtUtils: Record<string, Call> = {
  group_by: groupBy,
  star: () => '*',
  surrogate_key: () => 'md5(1)',
  generate_surrogate_key: () => 'md5(1)',
  safe_divide: () => '(1 / 1)',
  current_timestamp: () => 'current_timestamp',
};

/** Which way a condition goes that hangs on what is not known: `if`, the last `else`, or `elif`. */
export type Branch = 'if' | 'else' | 'elif';

let branch: Branch = 'if';

/** Stands before a condition: what is met of the unknown from here on is the condition's. */
const beforeCondition: Call = () => {
  Unknown.met.clear();
  return false;
};

const condition =
  (word: Branch): Call =>
  (value) =>
    Unknown.met.size > 0 ? branch === word : value;

/** What dbt and Airflow put into a template, as far as it bears on table names. */
const stubs: Record<string, unknown> = {
  ref: ((...given) => plain(given).at(-1)) satisfies Call,
  source: ((...given) => plain(given).join('.')) satisfies Call,
  var: Object.assign(defaultOr('var'), {
    value: new Unknown('var.value'),
    json: new Unknown('var.json'),
  }),
  env_var: defaultOr('env_var'),
  config: Object.assign(empty, { get: defaultOr('config') }),
  dbt_utils: dbtUtils,
  is_incremental: () => true,
  execute: true,
  log: empty,
  print: empty,
  return: ((value) => value) satisfies Call,
  gyebo_before: beforeCondition,
  gyebo_if: condition('if'),
  gyebo_elif: condition('elif'),
  exceptions: { raise_compiler_error: empty, warn: empty },
};

/** The unknown's member: what the caller knows by its whole path, else unknown again. */
function member(of: Unknown, key: string, values: Values): unknown {
  const path = `${of.name}.${key}`;
  Unknown.met.delete(of);
  return Object.hasOwn(values, path) ? values[path] : new Unknown(path);
}

function get(of: Unknown, key: unknown, values: Values): unknown {
  return member(of, String(key), values);
}

function callUnknown(target: unknown, name: string, given: unknown[], values: Values): unknown {
  const method = /^(.*)(?:\.|\["?)get(?:"\])?$/.exec(
    target instanceof Unknown ? target.name : name,
  );
  const [first, fallback] = plain(given);
  if (method?.[1] !== undefined && first !== undefined) {
    const found = get(new Unknown(method[1]), first, values);
    return found instanceof Unknown && !isOpen ? (fallback ?? found) : found;
  }
  const shown = plain(given).map((each) => (each instanceof Unknown ? each.name : String(each)));
  return new Unknown(`${target instanceof Unknown ? target.name : name}(${shown.join(', ')})`);
}

let values: Values = {};
let isOpen = false;

/** Replaces nunjucks' look-ups by ones that never fail and never lead out of the template. */
function install(): void {
  nunjucks.installJinjaCompat();
  const { runtime } = nunjucks;
  const lookup: Call = Reflect.get(runtime, 'memberLookup');
  const find: Call = Reflect.get(runtime, 'contextOrFrameLookup');
  Object.assign(runtime, {
    memberLookup(of: unknown, key: unknown, ...slice: unknown[]): unknown {
      if (slice.length > 0) return of instanceof Unknown ? of : lookup(of, key, ...slice);
      const name = typeof key === 'number' ? key : String(key);
      if (typeof name === 'string' && forbidden.test(name)) return undefined;
      if (of instanceof Unknown) return member(of, String(name), values);
      return lookup(of, name) ?? new Unknown(String(name));
    },
    contextOrFrameLookup(context: unknown, frame: unknown, name: string): unknown {
      if (Object.hasOwn(values, name)) return values[name];
      const found = find(context, frame, name);
      return found === undefined ? new Unknown(name) : found;
    },
    callWrap(target: unknown, name: string, context: unknown, given: unknown[]): unknown {
      return typeof target === 'function'
        ? Reflect.apply(target, context, given)
        : callUnknown(target, name, given, values);
    },
  });
}

/** Tags that nunjucks does not know and that only wrap or import: their lines stay, they go. */
const foreignTags =
  /\{%-?\s*(?:end)?(?:snapshot|materialization|test|docs|import|from|include|extends|autoescape|break|continue)\b[^%]*%\}/g;

/** The condition, told apart from what is known. */
const asked = (word: string, code: string): string =>
  ['(gyebo_before()', 'or', `gyebo_${word}(`, code, '))'].join(' ');

function prepared(template: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '');
  return template
    .replace(foreignTags, blank)
    .replace(
      /(\{%-?\s*)(if|elif)\s([^%]*?)(-?%\})/g,
      (_whole, open: string, word: string, code: string, close: string) =>
        [open, word, asked(word, code), close].join(' '),
    )
    .replace(
      /(\{\{-?[^{}]*?\sif\s)([^{}]*?)(\selse\s[^{}]*\}\})/g,
      (_whole, before: string, code: string, after: string) => before + asked('if', code) + after,
    )
    .replace(/\{%(-?)\s*do\s/g, '{%$1 set _ignored = ')
    .replace(/\{%(-?)\s*(?:set|macro)\s+(\w+)\.(\w+)/g, '{%$1 set $2_$3');
}

let environment: nunjucks.Environment | undefined;

function environmentOf(): nunjucks.Environment {
  if (environment) return environment;
  install();
  const made = new nunjucks.Environment(null, { autoescape: false });
  const known = made.getFilter.bind(made);
  const orElse = <Found>(find: () => Found, fallback: Found): Found => {
    try {
      return find();
    } catch {
      return fallback;
    }
  };
  Object.assign(made, {
    getFilter: (name: string) =>
      orElse(
        () => known(name),
        (value: unknown) => value,
      ),
    getTest: (name: string) => (name === 'none' ? (value: unknown) => value === null : () => true),
  });
  environment = made;
  return made;
}

/**
 * Renders Jinja with stubs: what the caller knows is put in, anything else prints its own name as
 * `<?name>`; `openSettings`: also where the template has a default for it. Throws what nunjucks throws for a broken template. For the worker only: a template may loop for ever.
 */
export function renderJinja(
  template: string,
  known: Values,
  openSettings = false,
  way: Branch = 'if',
): string {
  const made = environmentOf();
  values = known;
  isOpen = openSettings;
  branch = way;
  Unknown.met.clear();
  return made.renderString(prepared(template), stubs);
}
