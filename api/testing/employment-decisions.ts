import type { z } from 'zod';
import type { caseDecision } from '../contract/case-decisions.ts';

const effectiveOn = '2026-09-09';
const decided = { effectiveOn, term: 1 };
const reason = 'X';
const until = { effectiveOn, lastDay: '2026-09-30' };
const period = { effectiveOn, year: 2026, quarter: 1 } as const;
const rating = 'as-expected' as const;
const behaviour = {
  ...{ 'service-oriented': rating, accountable: rating, competent: rating, harmonious: rating },
  ...{ loyal: rating, adaptive: rating, collaborative: rating },
};
const conversion = { effectiveOn, conversion: 'c-1' };
const matter = { effectiveOn, matter: 1 };
const contested = { effectiveOn, of: 1 };
const correction = { effectiveOn, correction: 1 };

/** A body that passes the schema, for each kind of decision about an employment. */
export const employmentDecisions: readonly z.input<typeof caseDecision>[] = [
  { kind: 'prepare-renewal', ...decided, budget: { state: 'dpa' }, need: { needed: true, basis: 'ABK' } },
  { kind: 'renew', ...decided, skNumber: 'SK', reason },
  { kind: 'not-renew', ...decided, skNumber: 'SK', reason, grounds: ['need'] },
  { kind: 'record-pension-age', ...decided, skNumber: 'SK' },
  { kind: 'sign-renewal', ...decided, party: 'candidate', contractNumber: 'K' },
  { kind: 'set-signing-date', ...decided, cause: 'absent', lastDay: '2026-10-30' },
  { kind: 'record-copy-sent', ...decided, letterNumber: 'L' },
  { kind: 'record-wage-list-sent', ...decided, letterNumber: 'L' },
  { kind: 'record-siasn-updated', ...decided },

  { kind: 'set-skp', ...decided, year: 2026, indicators: ['IKU-1'], evaluator: 'head-1' },
  { kind: 'assign-evaluator', effectiveOn, evaluator: 'head-1', reason },
  { kind: 'evaluate', ...period, result: rating, behaviour, organisation: 'baik' },
  { kind: 'sign-off-evaluation', ...period },
  { kind: 'acknowledge-evaluation', ...period, as: 'acknowledged' },
  { kind: 'record-missing-evaluation', ...period, cause: 'evaluator-left', reason, standIn: 'B' },

  { kind: 'open-relocation', ...decided, toUnit: 'u-2', position: 'Penata', need: 'ABK' },
  { kind: 'assess-competence', effectiveOn, fits: true, evidence: 'E' },
  { kind: 'agree-relocation', effectiveOn, side: 'giving' },
  { kind: 'refuse-relocation', effectiveOn, side: 'receiving', reason },
  { kind: 'close-relocation', effectiveOn, reason },
  { kind: 'relocate', ...decided, skNumber: 'SK', from: '2026-09-14' },
  { kind: 'revoke-relocation', effectiveOn, skNumber: 'SK', reason },
  { kind: 'sign-addendum', effectiveOn, party: 'agency', number: 'A', relocation: 1 },
  { kind: 'record-move-request', effectiveOn, letter: 'L' },
  { kind: 'acknowledge-move-warning', effectiveOn, channel: 'in-person' },
  { kind: 'withdraw-move-request', effectiveOn, letter: 'L' },
  { kind: 'note-selection-registration', effectiveOn, selection: 'S' },

  { kind: 'propose-conversion', ...conversion, letterNumber: 'L' },
  { kind: 'record-conversion-returned', ...conversion, cause: 'X' },
  { kind: 'repropose-conversion', ...conversion, letterNumber: 'L' },
  { kind: 'record-conversion-refused', ...conversion, cause: 'X' },
  { kind: 'record-pertek', ...conversion, number: 'P', on: effectiveOn },
  { kind: 'convert', ...conversion, skNumber: 'SK', tmt: '2026-10-01', ni: 'unchanged' },

  { kind: 'report-violation', effectiveOn, about: 'L', suspected: 'light' },
  { kind: 'summon', ...matter, round: 1, appearOn: '2026-09-21', channel: 'letter' },
  { kind: 'record-no-show', ...matter, round: 1 },
  { kind: 'examine', ...matter, bapNumber: 'B', heard: true },
  { kind: 'hear', ...matter, minutes: 'N' },
  { kind: 'decide-discipline', ...matter, level: 'not-proven', skNumber: 'SK', reason },

  { kind: 'deliver-decision', ...contested, channel: 'letter' },
  { kind: 'record-objection', ...contested, letter: 'L' },
  { kind: 'answer-objection', ...contested, letter: 'L', outcome: 'upheld' },
  { kind: 'record-appeal', ...contested, letter: 'L' },
  { kind: 'record-appeal-outcome', ...contested, letter: 'L', outcome: 'annulled' },

  { kind: 'grant-entitlement', ...decided, entitlement: 'thr', basis: 'K', from: effectiveOn },
  { kind: 'end-entitlement', ...decided, entitlement: 'thr', basis: 'K', from: effectiveOn, reason },

  { kind: 'prepare-sk-correction', ...decided, paper: 'contract', form: 'addendum', to: { number: 'N' }, reason },
  { kind: 'correct-appointment-sk', ...correction, number: 'N' },
  { kind: 'correct-renewal-sk', ...correction, number: 'N' },
  { kind: 'correct-contract', ...correction, number: 'N' },
  { kind: 'drop-sk-correction', ...correction, reason },
  { kind: 'record-sk-uploaded-again', ...correction },

  { kind: 'prepare-termination', effectiveOn, ground: 'downsizing', evidence: [] },
  {
    kind: 'terminate',
    ...{ ...until, skNumber: 'SK', evidence: [], reason },
    ground: 'downsizing',
    class: 'honourable',
  },
  { kind: 'decline-termination', effectiveOn, ground: 'downsizing', reason },
  { kind: 'record-resignation', ...until, letter: 'L' },
  { kind: 'withdraw-resignation', effectiveOn, letter: 'L' },
  { kind: 'record-death', effectiveOn, certificate: 'A' },
  { kind: 'record-ground-fallen', effectiveOn, paper: { kind: 'putusan BPASN', reference: 'P' } },
  { kind: 'revoke-termination', effectiveOn, skNumber: 'SK', reason },
  { kind: 'uphold-termination', effectiveOn, reason },
  { kind: 'open-performance-review', effectiveOn, basis: 'B', reason },
  {
    kind: 'close-performance-review',
    finding: 'performing',
    ...{ effectiveOn, heardOn: effectiveOn, report: 'R', reason },
  },
];
