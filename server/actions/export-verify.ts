import { createHash } from 'node:crypto';
import { z } from 'zod';
import { GyeboError } from '../core/errors.ts';
import { exportParts, type ExportPart } from '../store/export-rows.ts';
import { linkHolds } from '../store/audit-link.ts';
import { createLineReader, exportVersion } from './export-format.ts';
import type { ExportHeader } from './export-format.ts';
import { footerShape, headerShape, rowShapes } from './export-shape.ts';

/** What a file that holds together contains. */
export interface VerifiedExport {
  counts: ExportHeader['counts'];
  audit: ExportHeader['audit'];
  /** Of the lines before the last: the name of the file's content. */
  sha256: string;
  /** All of them, the last among them. */
  lines: number;
}

/**
 * Looks through an export line by line before any of it is believed. INVALID says which line is wrong
 * and why: cut off, edited, out of order, of a newer Gyebo, an audit chain that is broken.
 */
export function createVerifier(): { read(text: string): void; end(): VerifiedExport } {
  const reader = createLineReader();
  const hash = createHash('sha256');
  const found = new Map<ExportPart, number>();
  let header: ExportHeader | undefined;
  let sha256: string | undefined;
  let part = 0;
  let link = { seq: 0, hash: '' };

  const wrong = (what: string) => new GyeboError('INVALID', `line ${reader.line()}: ${what}`);

  function shaped<T>(shape: z.ZodType<T>, value: unknown): T {
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    throw wrong(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  }

  function begin(name: string, value: unknown): void {
    if (name !== 'gyebo-export') throw wrong('an export begins with {"gyebo-export": …}');
    const version = shaped(z.looseObject({ version: z.int() }), value).version;
    if (version !== exportVersion) {
      throw wrong(
        `it has version ${version}, this Gyebo reads version ${exportVersion}: use the Gyebo that wrote it, or a newer one`,
      );
    }
    header = shaped(headerShape, value);
  }

  function row(name: string, value: unknown): void {
    const index = exportParts.findIndex((each) => each === name);
    const own = exportParts[index];
    if (own === undefined) throw wrong(`"${name}" is no part of an export`);
    if (index < part) throw wrong(`"${name}" stands after a part that it belongs before`);
    part = index;
    shaped(rowShapes[own], value);
    found.set(own, (found.get(own) ?? 0) + 1);
    if (own === 'audit') audit(value as typeof link & { body: string; previousHash: string });
  }

  function audit(next: { seq: number; hash: string; body: string; previousHash: string }): void {
    if (next.seq !== link.seq + 1 || !linkHolds(next, link.hash)) {
      throw wrong(`the audit chain breaks at entry ${next.seq}`);
    }
    link = next;
  }

  function finish(value: unknown): void {
    const footer = shaped(footerShape, value);
    sha256 = hash.digest('hex');
    if (footer.lines !== reader.line() - 1 || footer.sha256 !== sha256) {
      throw wrong('its sum is not that of the lines before it');
    }
    for (const each of exportParts) {
      const [told, counted] = [header?.counts[each], found.get(each) ?? 0];
      if (told !== counted) throw wrong(`there are ${counted} rows of "${each}", not ${told}`);
    }
    if ((header?.audit?.hash ?? '') !== link.hash) {
      throw wrong('the audit chain does not end where the first line says');
    }
  }

  return {
    read: (text) => {
      const { name, value } = reader.read(text);
      if (sha256 !== undefined) throw wrong('something stands after the last line');
      if (name === 'end') {
        finish(value);
        return;
      }
      hash.update(`${text}\n`);
      if (header === undefined) begin(name, value);
      else row(name, value);
    },
    end: () => {
      if (header === undefined || sha256 === undefined) {
        const last = reader.line();
        throw new GyeboError(
          'INVALID',
          `line ${last + 1}: the file ends here, without its last line`,
        );
      }
      return { counts: header.counts, audit: header.audit, sha256, lines: reader.line() };
    },
  };
}
