import { josa } from '../josa.ts';
import type { Language } from '../reason-said.ts';
import type { StepKind } from './step.ts';

const titles: Record<StepKind, Record<Language, string>> = {
  PAUSE: {
    en: 'Pause {}, so that nothing starts it',
    ko: '{:을/를} 멈춰 다시 시작하지 않게 합니다',
  },
  REVOKE: {
    en: 'Take the right to read {} away; keep the list of grants as evidence',
    ko: '{:을/를} 읽을 권한을 거둡니다. 권한 목록을 증거로 남기세요',
  },
  RENAME: {
    en: 'Give {} its quarantine name: whoever still reads it fails now, and it can be undone',
    ko: '{}에 격리 이름을 붙입니다. 아직 읽는 이는 지금 실패하고, 되돌릴 수 있습니다',
  },
  TAKE_AWAY: {
    en: 'Take {} out of use by the means of its system, so that it can be given back',
    ko: '{:을/를} 그 시스템의 방법으로 쓰지 못하게 합니다. 되돌릴 수 있어야 합니다',
  },
  BACKUP: {
    en: 'Copy {} and read the copy back; say where it lies',
    ko: '{}의 사본을 만들고 다시 읽어 보세요. 있는 곳을 적습니다',
  },
  KEEP_DEFINITION: {
    en: 'Keep the definition of {}: the evidence is what it is made anew from',
    ko: '{}의 정의를 남깁니다. 증거로 적은 것으로 다시 만듭니다',
  },
  DROP: { en: 'Drop {}', ko: '{:을/를} 지웁니다' },
  RECREATE: {
    en: 'Make {} anew and load its copy',
    ko: '{:을/를} 다시 만들고 사본을 넣습니다',
  },
  RENAME_BACK: { en: 'Give {} its own name again', ko: '{}의 이름을 되돌립니다' },
  GRANT: {
    en: 'Grant on {} again what the list of grants says',
    ko: '권한 목록대로 {}의 권한을 되돌립니다',
  },
  GIVE_BACK: { en: 'Put {} into use again', ko: '{:을/를} 다시 쓰게 합니다' },
  UNPAUSE: { en: 'Let {} run again', ko: '{:을/를} 다시 돌립니다' },
};

/** What a step says to do, in the reader's language. */
export function stepTitle(kind: StepKind, name: string, language: Language): string {
  const title = titles[kind][language];
  return title.replace(/\{(:을\/를)?\}/, (_whole, pair?: string) =>
    pair ? josa(name, '을/를') : name,
  );
}
