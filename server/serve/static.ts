import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { apiHeaders, pageHeaders } from './reply.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Vite names a file by its content under this folder; it never changes. */
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/u;

const missingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gyebo</title>
<h1>The web pages are not built yet</h1>
<p>Run <code>npm run build:web</code> (or <code>npm start</code>, which does it) and load this page again.</p>
<h1 lang="ko">웹 화면이 아직 만들어지지 않았습니다</h1>
<p lang="ko"><code>npm run build:web</code>(또는 이것까지 해 주는 <code>npm start</code>)을 돌린 뒤 다시 여세요.</p>`;

/** Answers with a file, with the page for a client route, or with 404. */
export type StaticFiles = (urlPath: string) => Response;

function filesUnder(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    found.set(`/${path.relative(folder, full).split(path.sep).join('/')}`, full);
  }
  return found;
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, text]) =>
    createHash('sha256')
      .update(text ?? '')
      .digest('base64'),
  );
}

function send(file: string, urlPath: string): Response {
  const content = readFileSync(file);
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const isPage = path.extname(file) === '.html';
  const headers = pageHeaders(isPage ? inlineScripts(content.toString('utf8')) : []);
  const caching = hashed.test(urlPath) ? 'public, max-age=31536000, immutable' : 'no-cache';
  return new Response(new Uint8Array(content), {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(content.length),
      'cache-control': caching,
    },
  });
}

function plain(status: number, text: string, type = 'text/plain; charset=utf-8'): Response {
  return new Response(text, { status, headers: { ...apiHeaders, 'content-type': type } });
}

/**
 * The built web pages of `folder`. Only files that the folder's listing names can be sent, so no path
 * leads out of it; the listing is taken again when the folder's page was built anew.
 */
export function createStatic(folder: string): StaticFiles {
  let files = new Map<string, string>();
  let listedAt = -1;
  const index = path.join(folder, 'index.html');
  return (urlPath) => {
    const builtAt = statSync(index, { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt === undefined) return plain(503, missingPage, 'text/html; charset=utf-8');
    if (builtAt !== listedAt) {
      files = filesUnder(folder);
      listedAt = builtAt;
    }
    const file = files.get(urlPath);
    if (file) return send(file, urlPath);
    const names = /\.(js|css|map|woff2|png|svg|ico|json|txt)$/u.test(urlPath);
    return names && !urlPath.includes('%') ? plain(404, 'Not found\n') : send(index, urlPath);
  };
}
