/** The server of a suite, while it runs. */
export interface Given {
  address(): { url: string; user: string; password: string };
  port(): number;
  hostAndPort(): string;
  /** Where its certificate is. */
  certificates(): string;
  /** A new folder, gone when the test is. */
  folder(): string;
  kill(): Promise<void>;
  restart(how?: 'read-only'): Promise<void>;
}
