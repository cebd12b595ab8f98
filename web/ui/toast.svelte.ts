interface Toast {
  id: number;
  text: string;
  failed: boolean;
  undo: (() => void) | undefined;
}

let shown = $state.raw<Toast[]>([]);
let last = 0;

/** The toasts on screen; reactive. */
export function toasts(): Toast[] {
  return shown;
}

/** Says in the past tense what was done, for six seconds; `undo` takes a soft action back. */
export function toast(text: string, options: { failed?: boolean; undo?: () => void } = {}): void {
  last += 1;
  const id = last;
  shown = [...shown.slice(-2), { id, text, failed: options.failed ?? false, undo: options.undo }];
  setTimeout(() => dismiss(id), 6000);
}

/** Takes a toast away. */
export function dismiss(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}
