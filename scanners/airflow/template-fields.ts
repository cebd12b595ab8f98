import { classAttribute, lineOf } from '../shared/python/definitions.ts';
import { textOf } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';

/**
 * Does a task's result in this argument make an edge? Airflow looks at template_fields only; of a
 * library's class these are not known here, so that every argument counts.
 */
export function isTemplated(self: Value | undefined, name: string): boolean {
  if (!is(self, 'instance')) return true;
  const bases = lineOf(self.cls).filter((each) => is(each, 'unknown'));
  const isPlain = bases.every((base) =>
    /^(BaseOperator|BaseSensorOperator|SkipMixin|LoggingMixin|ABC|object)$/.test(base.name),
  );
  if (!isPlain) return true;
  const fields = classAttribute(self.cls, 'template_fields')?.value;
  if (fields === undefined) return false;
  if (typeof fields === 'string') return fields === name;
  if (!is(fields, 'list') && !is(fields, 'tuple')) return true;
  return fields.open === true || fields.items.some((field) => textOf(field) === name);
}
