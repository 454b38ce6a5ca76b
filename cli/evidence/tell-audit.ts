import { type CaseVerdict, checkNames } from '../../audit/checks/verdict.ts';
import type { DossierAudit } from '../../audit/dossier/dossier.ts';
import { checkWords, placeOf, resultWords } from '../audit/words.ts';

/** What the last audit said of a case: each check by itself, and all that was found. */
export function tellAudit({ checks }: CaseVerdict): DossierAudit {
  return {
    checks: checkNames.map((name) => ({
      check: checkWords[name],
      result: resultWords[checks[name].result],
      asked: String(checks[name].asked),
    })),
    findings: checkNames.flatMap((name) =>
      checks[name].findings.map((finding) => {
        const { code, sentence } = finding;
        const place = placeOf(finding);
        return { check: checkWords[name], code, sentence: place === '' ? sentence : `${sentence} [${place}]` };
      }),
    ),
  };
}
