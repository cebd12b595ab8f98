import { messageIn } from '../core/korean.ts';
import { languageOf, type HttpAsk } from './ask.ts';

const security = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Headers of everything that is not a page: never cached, nothing in it may run. */
export const apiHeaders: Record<string, string> = {
  ...security,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Headers of pages and their parts. `scripts`: hashes of scripts inside the page. */
export function pageHeaders(scripts: string[]): Record<string, string> {
  const script = ["'self'", ...scripts.map((hash) => `'sha256-${hash}'`)].join(' ');
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { ...security, 'content-security-policy': policy.join('; ') };
}

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Response {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...apiHeaders, ...type, ...headers },
  });
}

/** A refusal in the caller's language and the form that GraphQL clients read as well. */
export function refuse(
  ask: HttpAsk,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const told = messageIn(languageOf(ask), message);
  return json(status, { errors: [{ message: told, extensions: { code } }] }, headers);
}
