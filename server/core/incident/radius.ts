import type { PartyRole } from '../asset.ts';

/** A party with how many assets of a closure it has that role for. */
export interface RadiusParty {
  role: PartyRole;
  party: string;
  assets: number;
}

/** Everything downstream of a set, whole: what an incident freezes, and what it is compared with later. */
export interface Closure {
  /** `refText` of each node: the set first (with what it holds and what holds it), then nearest first. */
  nodes: string[];
  /** So many of the first are the set itself. */
  roots: number;
  /** FEEDS among them: of node n to `targets[offsets[n]]` … `targets[offsets[n + 1] - 1]`, rising, each once. */
  offsets: Int32Array;
  targets: Int32Array;
  /** By role, then name. */
  parties: RadiusParty[];
}

/** Some nodes of a closure with the edges that leave them, as a record keeps them. */
export interface RadiusPiece {
  nodes: string[];
  /** For each node the number of its edges and their ends, packed; see `pack`. */
  edges: string;
}

const nodesPerPiece = 8_000;

/** A closure in pieces of a size that a record holds well. */
export function pack({ nodes, offsets, targets }: Closure): RadiusPiece[] {
  const pieces: RadiusPiece[] = [];
  for (let start = 0; start < nodes.length; start += nodesPerPiece) {
    const end = Math.min(start + nodesPerPiece, nodes.length);
    const bytes = new Uint8Array(5 * (end - start + (offsets[end] ?? 0) - (offsets[start] ?? 0)));
    let at = 0;
    const put = (value: number) => {
      let rest = value;
      for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
      bytes[at++] = rest;
    };
    for (let node = start; node < end; node++) {
      const first = offsets[node] ?? 0;
      const last = offsets[node + 1] ?? first;
      put(last - first);
      // Ends rise, so only the first may lie before its node.
      let before = node;
      for (let place = first; place < last; place++) {
        const step = (targets[place] ?? 0) - before;
        put(place === first ? (step << 1) ^ (step >> 31) : step);
        before = targets[place] ?? 0;
      }
    }
    pieces.push({ nodes: nodes.slice(start, end), edges: textOf(bytes.subarray(0, at)) });
  }
  return pieces;
}

/** What `pack` took apart. */
export function unpack(pieces: RadiusPiece[]): Pick<Closure, 'nodes' | 'offsets' | 'targets'> {
  const nodes = pieces.flatMap((piece) => piece.nodes);
  const offsets = new Int32Array(nodes.length + 1);
  const lists = pieces.map((piece) => bytesOf(piece.edges));
  const targets = new Int32Array(lists.reduce((sum, bytes) => sum + bytes.length, 0));
  let node = 0;
  let count = 0;
  pieces.forEach((piece, index) => {
    const bytes = lists[index] ?? new Uint8Array(0);
    let at = 0;
    const take = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    for (const end = node + piece.nodes.length; node < end; node++) {
      offsets[node] = count;
      let before = node;
      for (let left = take(), first = true; left > 0; left--, first = false) {
        const step = take();
        before += first ? (step >>> 1) ^ -(step & 1) : step;
        targets[count++] = before;
      }
    }
  });
  offsets[nodes.length] = count;
  return { nodes, offsets, targets: targets.slice(0, count) };
}

const charactersAtOnce = 8_192;

function textOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += charactersAtOnce) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + charactersAtOnce)));
  }
  return btoa(parts.join(''));
}

function bytesOf(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** How many edges a closure has. */
export function edgeCount(closure: Pick<Closure, 'targets'>): number {
  return closure.targets.length;
}
