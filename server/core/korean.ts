import { josa, type Josa } from './josa.ts';
import { koreanMessages } from './korean/messages.ts';
import type { Language } from './reason-said.ts';

const forms = koreanMessages.map(([english, korean]) => ({ parts: english.split('{}'), korean }));

function isJosa(text: string): text is Josa {
  return ['을/를', '이/가', '은/는', '과/와', '으로/로', '이라는/라는'].includes(text);
}

/** The texts between the parts, each as short as it can be; undefined when the message has another form. */
function textsBetween([head = '', ...parts]: string[], message: string): string[] | undefined {
  const tail = parts.pop();
  if (tail === undefined) return message === head ? [] : undefined;
  const end = message.length - tail.length;
  if (end < head.length || !message.startsWith(head) || !message.endsWith(tail)) return undefined;
  const texts: string[] = [];
  let at = head.length;
  for (const part of parts) {
    const found = message.indexOf(part, at);
    if (found === -1 || found + part.length > end) return undefined;
    texts.push(message.slice(at, found));
    at = found + part.length;
  }
  return [...texts, message.slice(at, end)];
}

/** The places of a Korean form filled with their texts; see `Message`. */
function filled(korean: string, texts: string[]): string {
  return korean.replace(
    /\{("?)(\d)"?(\*?):?([^}]*)\}/g,
    (_whole, quote: string, number: string, star: string, particle: string) => {
      const text = texts[Number(number) - 1] ?? '';
      const word = `${quote}${star ? inKorean(text) : text}${quote}`;
      return isJosa(particle) ? josa(word, particle) : word;
    },
  );
}

/** A message of the program in Korean; one that nobody has translated stays as it is. */
export function inKorean(message: string): string {
  for (const { parts, korean } of forms) {
    const texts = textsBetween(parts, message);
    if (texts) return filled(korean, texts);
  }
  // A path stays, and what is said of it is told.
  const [, place, said = ''] = /^(\S[^:]*(?::\d+\S*)?): (.+)$/su.exec(message) ?? [];
  const told = said === '' ? said : inKorean(said);
  if (told !== said) return `${place}: ${told}`;
  // Several in one, as the faults of several folders.
  const [first = '', ...others] = message.split('; ');
  return others.length === 0 ? message : [first, ...others].map(inKorean).join('; ');
}

/**
 * What the program says, in the reader's language. Scanners, actions and errors speak English, so that
 * logs stay searchable; each door asks this for its reader.
 */
export function messageIn(language: Language, message: string): string {
  return language === 'ko' ? inKorean(message) : message;
}
