import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A door to a Bolt port: what clients said through it, and who is told to stand for whom. */
export interface Door {
  port: number;
  /** All that clients sent, as Latin letters. */
  heard: string;
  close(): Promise<void>;
}

/** Opens a door; `edit` may change what the server answers, to something of the same length. */
export async function openDoor(target: number, edit = (text: string) => text): Promise<Door> {
  const sockets = new Set<Socket>();
  const door: Door = { port: 0, heard: '', close: async () => undefined };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk) => {
      door.heard += chunk.toString('latin1');
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) =>
      client.write(Buffer.from(edit(chunk.toString('latin1')), 'latin1')),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  door.port = address.port;
  door.close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return door;
}

/**
 * A fake cluster (the community edition has none): three doors to one server, whose routing table is
 * changed on its way so that it names one of them for writing, one for reading and one for routing.
 */
export async function startFakeCluster(
  target: number,
): Promise<{ writer: Door; reader: Door; router: Door; close(): Promise<void> }> {
  const ports = new Map<string, number>();
  const edit = (text: string) => {
    if (!text.includes('addresses')) return text;
    // Each entry says who may be asked, then what for; all ports have five digits.
    let entry = 0;
    const roles = [...text.matchAll(/WRITE|READ|ROUTE/g)].map(([role]) => role);
    return text.replaceAll(/127\.0\.0\.1:\d{5}/g, (whole) => {
      const port = ports.get(roles[entry++] ?? '');
      return port === undefined ? whole : `127.0.0.1:${port}`;
    });
  };
  const [writer, reader, router] = [
    await openDoor(target, edit),
    await openDoor(target, edit),
    await openDoor(target, edit),
  ];
  ports.set('WRITE', writer.port).set('READ', reader.port).set('ROUTE', router.port);
  const close = async () => {
    await Promise.all([writer, reader, router].map((door) => door.close()));
  };
  return { writer, reader, router, close };
}
