import { code } from './code.ts';
import { configuration } from './configuration.ts';
import { databases } from './database.ts';
import { deeds } from './deed.ts';
import { deletionRequests } from './deletion-request.ts';
import { exported } from './export.ts';
import { files } from './file.ts';
import { findings } from './finding.ts';
import { incidents } from './incident.ts';
import { machine } from './machine.ts';
import type { Message } from './message.ts';
import { questions } from './question.ts';
import { requests } from './request.ts';
import { retention } from './retention.ts';
import { scans } from './scan.ts';
import { sql } from './sql.ts';
import { values } from './value.ts';

/** English forms with their Korean, the narrower before the wider; see `inKorean`. */
export const koreanMessages: readonly Message[] = [
  ...incidents,
  ...deletionRequests,
  ...retention,
  ...questions,
  ...deeds,
  ...scans,
  ...machine,
  ...findings,
  ...requests,
  ...databases,
  ...files,
  ...exported,
  ...code,
  ...sql,
  ...values,
  ...configuration,
];
