import { z } from 'zod';
import { dialects } from '../shared/sql/sql.ts';

const Folder = z.strictObject({
  path: z.string().min(1).describe('Folder of .sql files, from where gyebo.yaml is'),
  include: z
    .array(z.string())
    .default(['**/*.sql'])
    .describe('Globs of the files to read, from the folder'),
  exclude: z.array(z.string()).default([]).describe('Globs of files to leave out, from the folder'),
  dialect: z.enum(dialects).default('ansi').describe('SQL dialect of the files'),
  connection: z
    .string()
    .optional()
    .describe(
      'Name in `connections:` that the files run on; it completes table names. Without it names stay unmapped',
    ),
  database: z
    .string()
    .optional()
    .describe("Database of names that do not say one; else the connection's"),
  schema: z
    .string()
    .optional()
    .describe("Schema of names that do not say one; else the connection's first"),
  encoding: z
    .enum(['auto', 'utf-8', 'euc-kr', 'utf-16le'])
    .default('auto')
    .describe('Encoding; auto tells UTF-8, UTF-16 with a mark, and EUC-KR (CP949)'),
});

/** Options of a source of type `sql-files`. */
export const SqlFilesOptions = z.strictObject({
  folders: z
    .array(Folder)
    .min(1)
    .describe('Folders to read; a file in two of them counts for the first'),
  repository: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name of the repository in URNs of files: git://{repository}|{path}; that of the first folder without it',
    ),
  namespace: z
    .string()
    .default('default')
    .describe('Namespace of unmapped connections, as the DAGs have it (OPENLINEAGE_NAMESPACE)'),
  maxBytes: z
    .int()
    .positive()
    .default(5_000_000)
    .describe('Larger files are reported and not read'),
});
export type SqlFilesOptions = z.infer<typeof SqlFilesOptions>;
export type FolderOptions = z.infer<typeof Folder>;
