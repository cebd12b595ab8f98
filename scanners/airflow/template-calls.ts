import { mentionsOf } from '../shared/mentions.ts';
import { shown } from '../shared/python/text.ts';
import { mostMentions } from './mentioned.ts';
import {
  namesGiven,
  stringsOf,
  tagsOf,
  usesOf,
  type TemplateTag,
  type TemplateUse,
} from './template.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** What Airflow puts into every template, and what Jinja has of itself. */
const variables = set(
  `ds ds_nodash ts ts_nodash ts_nodash_with_tz data_interval_start data_interval_end logical_date
   execution_date prev_data_interval_start_success prev_data_interval_end_success prev_execution_date
   prev_execution_date_success prev_start_date_success prev_end_date_success next_execution_date
   next_ds next_ds_nodash prev_ds prev_ds_nodash yesterday_ds yesterday_ds_nodash tomorrow_ds
   tomorrow_ds_nodash latest_date END_DATE end_date dag task task_instance ti params var conn
   task_instance_key_str run_id dag_run test_mode conf macros expanded_ti_count map_index_template
   triggering_dataset_events triggering_asset_events inlets outlets inlet_events outlet_events
   templates_dict tables reason exception try_number start_date task_reschedule_count
   range dict lipsum cycler joiner namespace loop super self caller varargs kwargs`,
);
const macros = set(
  `datetime timedelta dateutil time uuid random json yaml pendulum ds_add ds_format
   ds_format_locale datetime_diff_for_humans`,
);
const filters = set(
  `abs attr batch capitalize center count d default dictsort e escape filesizeformat first float
   forceescape format groupby indent int items join last length list lower map max min pprint random
   reject rejectattr replace reverse round safe select selectattr slice sort string striptags sum
   title tojson trim truncate unique upper urlencode urlize wordcount wordwrap xmlattr
   ds ds_nodash ts ts_nodash ts_nodash_with_tz`,
);
const statements = set(
  `set endset for endfor if elif else endif block endblock macro endmacro call endcall filter
   endfilter with endwith autoescape endautoescape trans endtrans pluralize raw endraw do break
   continue include import from extends`,
);
/** Functions of every task; another one is its own class's. */
const taskFunctions = /^(get_|has_|is_|xcom_|iter_|__)/;
/** What texts, lists, dictionaries and dates can do by themselves. */
const valueFunctions = set(
  `append capitalize copy count date encode endswith extend find format get index insert isoformat
   items join keys lower lstrip partition pop replace rpartition rsplit rstrip split splitlines
   startswith strftime strip time title update upper values zfill`,
);

/** Is this neither Airflow's nor Jinja's own, so that what it does stands in code of somebody else? */
function isOwn({ kind, path }: TemplateUse, given: ReadonlySet<string>): boolean {
  const [root = '', second = ''] = path;
  if (kind === 'filter') return !filters.has(root);
  if (kind !== 'call' || given.has(root)) return false;
  if (root === 'macros') return !macros.has(second);
  if (!variables.has(root)) return true;
  const at = path.indexOf('task');
  if (at >= 0 && at < path.length - 1) return isOwnOfTask(path.slice(at + 1));
  return root === 'var' && path.length === 1;
}

const isOwnOfTask = (path: readonly string[]): boolean =>
  path.length > 1 ? !valueFunctions.has(path.at(-1) ?? '') : !taskFunctions.test(path[0] ?? '');

/** Names of what a tag calls that is nobody's but the company's. */
function ownNames(tag: TemplateTag, given: ReadonlySet<string>): string[] {
  const word = /^\s*(\w+)/.exec(tag.code)?.[1] ?? '';
  const code =
    tag.kind === 'value' || !statements.has(word)
      ? tag.code
      : tag.code.replace(/^\s*filter\s/, ' x | ').replace(/^\s*\w+/, '');
  const names = usesOf(code)
    .filter((use) => isOwn(use, given))
    .map(({ path }) => path.join('.'));
  if (tag.kind === 'statement' && !statements.has(word)) names.push(word);
  if (tag.kind === 'statement' && /^(include|import|from|extends)$/.test(word))
    names.push(stringsOf(tag.code)[0] ?? word);
  // `map('own')` is a filter by its name.
  for (const [, name = ''] of tag.code.matchAll(/\|\s*map\(\s*['"](\w+)['"]/g))
    if (!filters.has(name)) names.push(name);
  return names;
}

/** Calls of a template that nobody read, with what they are given. */
export interface OwnCalls {
  names: string[];
  mentions: string[];
}

/**
 * What these templates call that was not followed and is neither Airflow's nor Jinja's own. `param` gives the text behind
 * `params.x`, which such a call may be given instead of a name.
 */
export function ownCalls(
  templates: Iterable<string>,
  isFollowed: (name: string) => boolean,
  param: (name: string) => string | undefined,
): OwnCalls | undefined {
  const names = new Set<string>();
  const told: string[] = [];
  for (const template of templates) {
    const tags = template.includes('{') ? tagsOf(template) : [];
    const given = namesGiven(tags);
    const found = tags.map((tag) =>
      ownNames(tag, given).filter((name) => !isFollowed(name.split('.')[0] ?? '')),
    );
    if (found.every((each) => each.length === 0)) continue;
    for (const name of found.flat()) names.add(shown(name));
    for (const [index, { kind, code }] of tags.entries()) {
      if (kind === 'value' && found[index]?.length === 0) continue;
      told.push(...stringsOf(code));
      for (const [, dotted, quoted] of code.matchAll(
        /\bparams(?:\.(\w+)|(?:\[|\.get\()\s*['"](\w+)['"])/g,
      ))
        told.push(param(dotted ?? quoted ?? '') ?? '');
    }
  }
  if (names.size === 0) return undefined;
  const text = told.map((each) => shown(each).replace(/<\?[^>]*>/g, ' ')).join('\n');
  return { names: [...names], mentions: mentionsOf(text).slice(0, mostMentions) };
}
