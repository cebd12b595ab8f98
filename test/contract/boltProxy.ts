import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** What a proxy does to the next bytes: nothing, or one of the ways in which a network fails. */
export type Fault = 'NONE' | 'DROP_COMMIT_ANSWER' | 'CUT' | 'BLACK_HOLE';

export interface BoltProxy {
  port: number;
  fault: Fault;
  /** How often the fault has struck. */
  struck: number;
  close(): Promise<void>;
}

/** Bolt's COMMIT: a structure without fields, tag 12. */
const commit = Buffer.from([0xb0, 0x12]);

/** A TCP proxy before a Bolt port that fails as it is told. */
export async function startBoltProxy(target: number): Promise<BoltProxy> {
  const sockets = new Set<Socket>();
  const proxy: BoltProxy = { port: 0, fault: 'NONE', struck: 0, close: async () => undefined };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let isDeaf = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (chunk) => {
      if (proxy.fault === 'BLACK_HOLE') {
        proxy.struck++;
        return;
      }
      if (proxy.fault === 'CUT') {
        proxy.struck++;
        proxy.fault = 'NONE';
        end();
        return;
      }
      if (proxy.fault === 'DROP_COMMIT_ANSWER' && chunk.includes(commit)) {
        proxy.struck++;
        proxy.fault = 'NONE';
        isDeaf = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      // The server has answered, so it has committed: only now does the connection break.
      if (isDeaf) end();
      else if (proxy.fault !== 'BLACK_HOLE') client.write(chunk);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  proxy.port = address.port;
  proxy.close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return proxy;
}
