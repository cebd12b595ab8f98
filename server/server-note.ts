import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const noteFile = (storeFile: string) => `${storeFile}.server`;

/** Leaves beside the store where its server answers, for commands that print links; gives the way to take it back. */
export function leaveServerNote(storeFile: string, url: string): () => void {
  const file = noteFile(storeFile);
  writeFileSync(file, JSON.stringify({ url, pid: process.pid }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Address of the server that holds this store, if it answers; a note left by a killed one counts for nothing. */
export async function runningServer(storeFile: string): Promise<string | undefined> {
  try {
    const note: unknown = JSON.parse(readFileSync(noteFile(storeFile), 'utf8'));
    if (typeof note !== 'object' || note === null || !('url' in note)) return undefined;
    const url = String(note.url);
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_000) });
    return answer.ok ? url : undefined;
  } catch {
    return undefined;
  }
}
