export type Language = 'ko' | 'en';
type Wording<A extends unknown[]> = string | ((...values: A) => string);

let current = $state<Language>(document.documentElement.lang === 'en' ? 'en' : 'ko');

/** The language of the reader; reactive. */
export function language(): Language {
  return current;
}

/** Switches the language, keeps the choice and tells assistive technology. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  keep('language', next);
}

/** Keeps a choice of the reader in this browser; without storage it lasts for the visit. */
export function keep(key: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`gyebo.${key}`, value);
  } catch {
    return;
  }
}

/** A text in both languages; calling it gives the one of the reader, reactively. */
export function words<A extends unknown[] = []>(
  ko: Wording<A>,
  en: Wording<A>,
): (...values: A) => string {
  return (...values) => {
    const wording = current === 'ko' ? ko : en;
    return typeof wording === 'string' ? wording : wording(...values);
  };
}
