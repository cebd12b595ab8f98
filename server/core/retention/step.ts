import type { Language } from '../reason-said.ts';
import type { Verdict } from '../deletion/reason.ts';
import type { Rule } from './policy.ts';
import type { SelectorCode } from './select.ts';
import { ruleText } from './text.ts';

/** One condition of a policy, held against an asset. */
export interface PolicyStep {
  code: SelectorCode | 'THERE' | 'RULE' | 'HOLD' | 'EXCLUSION' | 'VERDICT';
  passed: boolean;
  /** What is wanted, or what was found, by language where it is a sentence. */
  said: Record<Language, string>;
}

const wanted: Record<SelectorCode, Record<Language, string>> = {
  KIND: { en: 'its kind is', ko: '종류' },
  PLATFORM: { en: 'its platform is', ko: '플랫폼' },
  NAME: { en: 'its name is', ko: '이름' },
  TAG: { en: 'it is tagged', ko: '태그' },
  LAYER: { en: 'its layer is', ko: '계층' },
  OWNER: { en: 'its owner is', ko: '담당자' },
};

/** A condition of a selector. */
export function selectorStep(code: SelectorCode, of: string, passed: boolean): PolicyStep {
  const { en, ko } = wanted[code];
  return { code, passed, said: { en: `${en} ${of}`, ko: `${ko}: ${of}` } };
}

/** Is it something that can go by itself? */
export function thereStep(passed: boolean): PolicyStep {
  const en = 'it is there, and no part of a table or a pipeline';
  return {
    code: 'THERE',
    passed,
    said: { en, ko: '지금 있고, 테이블이나 파이프라인의 일부가 아님' },
  };
}

/** Does the rule hold of it, or may it hold once that is known? */
export function ruleStep(rule: Rule, passed: boolean): PolicyStep {
  return { code: 'RULE', passed, said: ruleText(rule) };
}

/** `held`: the reason of a legal hold on it. */
export function holdStep(held: string | undefined): PolicyStep {
  const said =
    held === undefined
      ? { en: 'no legal hold stands on it', ko: '법적 보존 대상이 아님' }
      : { en: `a legal hold stands on it: ${held}`, ko: `법적 보존 대상: ${held}` };
  return { code: 'HOLD', passed: held === undefined, said };
}

/** `out`: what keeps it out. */
export function exclusionStep(out: { by: string; reason: string } | undefined): PolicyStep {
  const said = out
    ? { en: `${out.by} keeps it out: ${out.reason}`, ko: `${out.by}: 제외함 (${out.reason})` }
    : { en: 'nobody keeps it out', ko: '제외되지 않음' };
  return { code: 'EXCLUSION', passed: out === undefined, said };
}

/** May it go by itself? */
export function verdictStep(verdict: Verdict): PolicyStep {
  const passed = verdict === 'SAFE' || verdict === 'REVIEW';
  const said = { en: `its verdict by itself: ${verdict}`, ko: `혼자 지울 때의 판정: ${verdict}` };
  return { code: 'VERDICT', passed, said };
}
