import type { ScanProgress } from '../scan-runner.ts';
import type { Terminal } from './terminal.ts';

function bar(progress: ScanProgress, width: number): string {
  const { done, total } = progress;
  if (!total) return `${done}`.padStart(width + 2);
  const full = Math.min(width, Math.round((done / total) * width));
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}]`;
}

function line(progress: ScanProgress, columns: number): string {
  const { run, done, total, what } = progress;
  const count = total ? `${done}/${total}` : `${done}`;
  return `${run.source} ${bar(progress, 20)} ${count} ${what}`.slice(0, Math.max(20, columns - 1));
}

/**
 * Shows how far scans are on standard error: one moving line per source at a terminal, elsewhere
 * a plain line at most every five seconds. `end` leaves the cursor on a free line.
 */
export function createProgress(terminal: Terminal): {
  show(progress: ScanProgress): void;
  end(): void;
} {
  const lines = new Map<string, string>();
  const lastSaid = new Map<string, number>();
  let drawn = 0;
  const erase = () => (drawn > 0 ? `\u001b[${drawn}A\u001b[0J` : '');
  const draw = () => {
    const text = [...lines.values()].join('\n');
    terminal.err(`${erase()}${text}`);
    drawn = lines.size;
  };
  return {
    show(progress) {
      const { source, state } = progress.run;
      if (terminal.interactive) {
        if (state === 'RUNNING') lines.set(source, line(progress, terminal.columns));
        else lines.delete(source);
        draw();
        return;
      }
      const now = Date.now();
      const last = lastSaid.get(source);
      if (last === undefined) lastSaid.set(source, now);
      if (state !== 'RUNNING' || last === undefined || now - last < 5_000) return;
      lastSaid.set(source, now);
      const { done, total, what } = progress;
      terminal.err(`${source}: ${done}${total ? ` of ${total}` : ''} ${what}`);
    },
    end() {
      if (drawn > 0) terminal.err(`${erase()}`.trimEnd());
      drawn = 0;
    },
  };
}
