import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GyeboError } from '../core/errors.ts';
import type { ExportPart, ExportRows } from '../store/export-rows.ts';

/** Newest form of the file that this Gyebo writes, and the only one it reads. */
export const exportVersion = 1;

/** First line of an export. */
export interface ExportHeader {
  version: number;
  /** Rows of each part. */
  counts: Record<ExportPart, number>;
  /** Last link of the audit chain; null: nobody has done anything yet. */
  audit: { seq: number; hash: string } | null;
}

/** Last line: how many lines stand before it, and their SHA-256. */
export interface ExportFooter {
  lines: number;
  sha256: string;
}

/** What the lines of a file are, by the name of their one property. */
export interface ExportLine extends ExportRows {
  'gyebo-export': ExportHeader;
  end: ExportFooter;
}

const crcBegin = '{"crc":"';
const bodyFrom = crcBegin.length + 8 + '",'.length;

/**
 * A line is `{"crc":"…","<part>":{…}}`. Its CRC-32 goes on from that of the line before, so that the
 * first line that was edited, lost or moved is found and named.
 */
export function createLineWriter(): {
  line<N extends keyof ExportLine>(name: N, value: ExportLine[N]): string;
  end(): string;
} {
  let crc = 0;
  let lines = 0;
  const hash = createHash('sha256');
  const line = <N extends keyof ExportLine>(name: N, value: ExportLine[N]): string => {
    const body = JSON.stringify({ [name]: value }).slice(1);
    crc = crc32(body, crc);
    lines++;
    const text = `${crcBegin}${crc.toString(16).padStart(8, '0')}",${body}\n`;
    hash.update(text);
    return text;
  };
  return { line, end: () => line('end', { lines, sha256: hash.copy().digest('hex') }) };
}

/** One line, taken apart; what is in it was not looked at. */
export interface ReadLine {
  name: string;
  value: unknown;
}

/** Reads lines in their order; INVALID names the first that is not as it was written. */
export function createLineReader(): {
  read(text: string): ReadLine;
  /** The same without a look at what the line holds: for a file that was read before. */
  check(text: string): void;
  /** Number of the line read last. */
  line(): number;
} {
  let crc = 0;
  let line = 0;
  const check = (text: string): string => {
    line++;
    const body = text.slice(bodyFrom);
    const next = crc32(body, crc);
    const told = text.slice(crcBegin.length, crcBegin.length + 8);
    if (!text.startsWith(crcBegin) || text.slice(bodyFrom - 2, bodyFrom) !== '",') {
      throw new GyeboError('INVALID', `line ${line}: this is no line of an export`);
    }
    if (told !== next.toString(16).padStart(8, '0')) {
      const reason = 'it, or a line before it, is not as it was exported';
      throw new GyeboError('INVALID', `line ${line}: ${reason}`);
    }
    crc = next;
    return body;
  };
  return { check, read: (text) => taken(check(text), line), line: () => line };
}

function taken(body: string, line: number): ReadLine {
  let parsed: object;
  try {
    parsed = JSON.parse(`{${body}`);
  } catch (error) {
    throw new GyeboError('INVALID', `line ${line}: this is no JSON`, { cause: error });
  }
  const [entry, ...more] = Object.entries(parsed);
  if (entry === undefined || more.length > 0) {
    throw new GyeboError('INVALID', `line ${line}: a line holds one row`);
  }
  return { name: entry[0], value: entry[1] };
}
