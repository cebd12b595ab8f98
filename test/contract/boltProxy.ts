import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The ways in which a network fails; those about COMMIT and CUT strike once, the others until they are healed. */
export const networkFaults = [
  /** Both ends break at the client's next bytes. */
  'CUT',
  /** COMMIT never reaches the server. */
  'DROP_COMMIT',
  /** COMMIT never reaches the server, and nothing breaks: the transaction stands there with its locks. */
  'DEAF_AT_COMMIT',
  /** COMMIT reaches the server, and nobody waits for the answer. */
  'CUT_AFTER_COMMIT',
  /** The server has committed, and its answer is lost. */
  'DROP_COMMIT_ANSWER',
  /** Everything breaks, and no connection comes about. */
  'REFUSE',
  /** Nothing breaks and nothing arrives, either way. */
  'BLACK_HOLE',
  /** The server's side is gone; the client's side stands as if nothing had happened. */
  'SERVER_GONE',
  /** The client's side is gone; to the server it stands as if nothing had happened. */
  'CLIENT_GONE',
  /** Everything arrives, late. */
  'SLOW',
] as const;
export type Fault = (typeof networkFaults)[number] | 'NONE';

export interface BoltProxy {
  port: number;
  fault: Fault;
  /** How often the fault has struck. */
  struck: number;
  /** No fault any more; connections that lost bytes break at last, as they do when a network is back. */
  heal(): void;
  close(): Promise<void>;
}

/** Bolt's COMMIT: a structure without fields, tag 12. */
const commit = Buffer.from([0xb0, 0x12]);
const lateness = 20;

/** One client's connection and the one that stands for it before the server. */
interface Link {
  client: Socket;
  upstream: Socket;
  /** Nothing passes any more. */
  isDeaf: boolean;
  /** The next answer ends it. */
  endsWithAnswer: boolean;
}

function end({ client, upstream }: Link): void {
  client.destroy();
  upstream.destroy();
}

/** What happens to bytes of the client under a fault; true: they pass. */
function strike(proxy: BoltProxy, link: Link, chunk: Buffer): boolean {
  const { fault } = proxy;
  if (fault === 'NONE' || fault === 'SLOW') return !link.isDeaf;
  const isCommit = chunk.includes(commit);
  if (fault.includes('COMMIT') && !isCommit) return true;
  proxy.struck++;
  if (fault === 'BLACK_HOLE' || fault === 'SERVER_GONE' || fault === 'CLIENT_GONE') {
    link.isDeaf = true;
    if (fault === 'SERVER_GONE') link.upstream.destroy();
    if (fault === 'CLIENT_GONE') link.client.destroy();
    return false;
  }
  if (fault !== 'REFUSE') proxy.fault = 'NONE';
  if (fault === 'DEAF_AT_COMMIT') {
    link.isDeaf = true;
    return false;
  }
  if (fault === 'DROP_COMMIT_ANSWER') {
    link.endsWithAnswer = true;
    return true;
  }
  if (fault === 'CUT_AFTER_COMMIT') {
    link.upstream.end(chunk);
    link.client.destroy();
    return false;
  }
  end(link);
  return false;
}

/** Writes at once, or late; always in order, also what comes after the late ones. */
function createPassage(proxy: BoltProxy, to: Socket): (chunk: Buffer) => void {
  let late = 0;
  let before = Promise.resolve();
  return (chunk) => {
    const isSlow = proxy.fault === 'SLOW';
    if (isSlow) proxy.struck++;
    if (!isSlow && late === 0) {
      to.write(chunk);
      return;
    }
    late++;
    before = before.then(async () => {
      if (isSlow) await sleep(lateness);
      late--;
      to.write(chunk);
    });
  };
}

/** A TCP proxy before a Bolt port that fails as it is told. */
export async function startBoltProxy(target: number): Promise<BoltProxy> {
  const links = new Set<Link>();
  const proxy: BoltProxy = {
    port: 0,
    fault: 'NONE',
    struck: 0,
    heal: () => {
      proxy.fault = 'NONE';
      for (const link of links) if (link.isDeaf) end(link);
    },
    close: async () => undefined,
  };
  const server = createServer((client) => {
    if (proxy.fault === 'REFUSE') {
      proxy.struck++;
      client.destroy();
      return;
    }
    const link = { client, upstream: connect(target, '127.0.0.1') };
    follow(proxy, links, { ...link, isDeaf: false, endsWithAnswer: false });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  proxy.port = address.port;
  proxy.close = async () => {
    for (const link of links) end(link);
    await new Promise((done) => server.close(done));
  };
  return proxy;
}

function follow(proxy: BoltProxy, links: Set<Link>, link: Link): void {
  const { client, upstream } = link;
  links.add(link);
  for (const socket of [client, upstream]) {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      // A side that is gone without a word leaves the other one standing until it is healed.
      if (link.isDeaf) return;
      links.delete(link);
      end(link);
    });
  }
  const [up, down] = [createPassage(proxy, upstream), createPassage(proxy, client)];
  client.on('data', (chunk: Buffer) => {
    if (!link.isDeaf && strike(proxy, link, chunk)) up(chunk);
  });
  upstream.on('data', (chunk: Buffer) => {
    // The server has answered, so it has committed: only now does the connection break.
    if (link.endsWithAnswer) end(link);
    else if (proxy.fault === 'BLACK_HOLE') link.isDeaf = true;
    else if (!link.isDeaf) down(chunk);
  });
}
