import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyLimit, type HttpAsk } from './ask.ts';
import { BodyTooLarge } from './routes.ts';

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > bodyLimit) throw new BodyTooLarge();
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function askOf(request: IncomingMessage, gone: AbortSignal, ending: AbortSignal): HttpAsk {
  const names = request.rawHeaders.filter((_text, index) => index % 2 === 0);
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    headers: request.headers,
    hosts: names.filter((name) => name.toLowerCase() === 'host').length,
    address: request.socket.remoteAddress ?? '',
    requestId: randomBytes(8).toString('hex'),
    gone,
    ending: AbortSignal.any([gone, ending]),
    body: () => readBody(request),
  };
}

async function write(answer: Response, response: ServerResponse, head: boolean): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (head || !answer.body) {
    await answer.body?.cancel();
    response.end();
    return;
  }
  const reader = answer.body.getReader();
  response.once('close', () => void reader.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || response.destroyed) break;
    if (!response.write(value)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

/** An HTTP server over an answering function. `ending` aborts whatever still streams. */
export function createHttp(
  answer: (ask: HttpAsk) => Promise<Response>,
  ending: AbortSignal,
  report: (error: unknown, requestId: string) => void,
): Server {
  const server = createServer((request, response) => {
    const gone = new AbortController();
    const ask = askOf(request, gone.signal, ending);
    response.once('close', () => gone.abort());
    answer(ask)
      .then((reply) => write(reply, response, request.method === 'HEAD'))
      .catch((error: unknown) => {
        if (!gone.signal.aborted) report(error, ask.requestId);
        response.destroy();
      });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 5_000;
  server.maxHeadersCount = 100;
  return server;
}
