import type { Policy, Rule } from './policy.ts';

/** A policy as a file says it: YAML that `readPolicy` reads back to the same. */
export function policyText(policy: Policy): string {
  const { name, description, select, rule, action, grace, limits, exclude } = policy;
  const lines = [`name: ${quoted(name)}`];
  if (description !== undefined) lines.push(`description: ${quoted(description)}`);
  const wanted = Object.entries(select);
  if (wanted.length > 0) {
    lines.push('select:', ...wanted.map(([key, value]) => `  ${key}: ${flow(value)}`));
  }
  lines.push('rule:', `  ${rule.kind}: ${flow(settingsOf(rule))}`);
  lines.push(`action: ${action}`);
  lines.push(`grace: ${flow({ owned: grace.owned, ownerless: grace.ownerless })}`);
  lines.push(`limits: ${flow({ perDay: limits.perDay, percent: limits.percent })}`);
  if (exclude.length > 0) lines.push('exclude:', ...exclude.map((each) => `  - ${flow(each)}`));
  return `${lines.join('\n')}\n`;
}

function settingsOf(rule: Rule): object {
  const { kind, ...settings } = rule;
  return kind === 'layerTtl' ? rule.layers : settings;
}

const plain = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** Words that YAML reads as something else. */
const spoken = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text that is nothing but a text: JSON's quotes are YAML's. */
function quoted(text: string): string {
  return plain.test(text) && !spoken.test(text) ? text : JSON.stringify(text);
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}
