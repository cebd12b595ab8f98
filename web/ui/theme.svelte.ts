import { keep } from './language.svelte.ts';

let dark = $state(document.documentElement.dataset['theme'] === 'dark');

/** Whether the dark theme is on; reactive. */
export function isDark(): boolean {
  return dark;
}

/** Switches between light and dark and keeps the choice. */
export function toggleTheme(): void {
  dark = !dark;
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  keep('theme', dark ? 'dark' : 'light');
}
