import { josa, type Josa } from './josa.ts';
import { koreanMessages } from './korean-messages.ts';

interface Compiled {
  form: RegExp;
  korean: string;
}

/** `{}` stands for any text. */
function formOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\s\\S]*?)')}$`);
}

let compiled: Compiled[] | undefined;

function isJosa(text: string): text is Josa {
  return ['을/를', '이/가', '은/는', '과/와', '으로/로'].includes(text);
}

/** `{1}` is the first text, `{1:을/를}` the same with the particle it asks for, `{1*}` itself in Korean. */
function filled(korean: string, texts: string[]): string {
  return korean.replace(/\{(\d)(\*|:[^}]*)?\}/g, (_whole, number: string, how = '') => {
    const text = texts[Number(number)] ?? '';
    const particle = String(how).slice(1);
    if (how === '*') return inKorean(text);
    return isJosa(particle) ? josa(text, particle) : text;
  });
}

/** A message of the program in Korean; one that nobody has translated stays as it is. */
export function inKorean(message: string): string {
  compiled ??= koreanMessages.map(([english, korean]) => ({ form: formOf(english), korean }));
  for (const { form, korean } of compiled) {
    const texts = form.exec(message);
    if (texts) return filled(korean, texts);
  }
  return message;
}
