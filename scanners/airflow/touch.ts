/** What a task does to data, before names become URNs. Unknown pieces stand as `<?NAME>`. */
export interface Touch {
  access: 'READ' | 'WRITE' | 'SENSOR';
  target: Target;
  path: string;
  line: number;
  endLine: number;
  /** It is only one of several things that may happen here. */
  uncertain?: boolean;
  /** Only where a setting is made that the code has a default for. */
  otherwise?: true;
  /** The target is made anew by the write. */
  recreates?: boolean;
}

export type Target =
  /** SQL text; what it reads and writes is the SQL reader's word. */
  | {
      kind: 'sql';
      text: string;
      connection: ConnectionName;
      variables?: Record<string, string>;
      /** Where the text stands, when it is a file of its own. */
      file?: string;
    }
  /** A table, index, key pattern, topic or collection by name. */
  | { kind: 'name'; parts: string[]; connection: ConnectionName }
  /** `s3://bucket/key`, `gs://…`, `hdfs://…`. */
  | { kind: 'url'; url: string }
  | { kind: 'service'; url: string; connection?: ConnectionName }
  /** It reads or writes, and what is not known. */
  | {
      kind: 'unknown';
      message: string;
      connection?: ConnectionName;
      pattern?: string;
      access?: 'READ' | 'EITHER';
      /** Names in the text that was not understood. */
      mentions?: string[];
    };

/** How code names the system it talks to. */
export interface ConnectionName {
  /** conn_id, host, or another name; undefined: nothing is known. */
  id?: string;
  /** System, where the operator or hook class tells it. */
  platform?: string;
  /** Schema or database that the hook or operator was given. */
  database?: string;
  /** The server itself, where code writes it out; whether anybody knows it is not the code's word. */
  server?: {
    /** `host` or `host:port`. */
    authority: string;
    database: string;
    /** Scheme or driver, as `postgresql+psycopg2`. */
    platform?: string;
    searchPath?: string[];
  };
}

/** Work that may read or write anything: what is not known of it, and the names that stand in it. */
export function unknownWork(message: string, mentions: string[] = []): Target {
  const named = mentions.length > 0 ? { mentions } : {};
  return { kind: 'unknown', message, access: 'EITHER', ...named };
}
