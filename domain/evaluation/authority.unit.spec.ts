import { describe, expect, it } from 'vitest';
import { mandateFor } from '../authority/mandate.ts';
import { type AuthorityRegister, type HeldAbsence, noAuthorities } from '../authority/register.ts';
import { signs } from '../authority/sign.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { awaitedOf } from '../explain/awaited.ts';
import { at, on } from '../testing/given.ts';
import { grantOf, mandateOf } from '../testing/mandates.ts';
import { begun, evaluate, given, skp, told } from './testing/story.ts';

const planned = told(begun()(), skp(2025, 1, 'head-1'), '2025-10-10');
const evaluating = { office: 'kepala-unit', powers: ['evaluate'] } as const;
const grants = [
  grantOf(1, { account: 'head-1', ...evaluating }),
  grantOf(2, { account: 'head-2', ...evaluating }),
  grantOf(3, { account: 'clerk', office: 'operator', powers: [] }),
];
const away = (account: string, deputy: string): HeldAbsence => ({
  ...{ id: 9, account, deputy, from: civilDate('2026-01-05'), until: civilDate('2026-01-08') },
});

/** Somebody decides with what the register says of them. */
function by(account: string, absences: readonly HeldAbsence[] = [], day = '2026-01-06') {
  const register: AuthorityRegister = { ...noAuthorities, version: 7, grants, absences };
  const mandate = mandateFor(account, register, mandateOf([]).answers);
  const when = { effectiveOn: civilDate(day), decidedOn: civilDate(day) };
  return { mandate, by: signs({ account, role: 'unit-head' }, mandate, { power: 'evaluate' }, when) };
}

describe('who evaluates', () => {
  const decide = (account: string, absences?: readonly HeldAbsence[], day = '2026-01-06') =>
    given(planned).when(evaluate(2025, 4), day, by(account, absences, day));

  it('is the evaluator who was named, and nobody else of the same power', () => {
    expect(decide('head-1').after.evaluation.results).toHaveLength(1);
    decide('head-2').isRefused('EVALUATOR_ASSIGNED', { evaluator: 'head-1' }, 'PENILAI-KINERJA');
  });

  it('is a deputy with the power, on the days of the absence', () => {
    const absence = [away('head-1', 'head-2')];
    expect(decide('head-2', absence).after.evaluation.results).toHaveLength(1);
    decide('head-2', absence, '2026-01-08').isRefused('EVALUATOR_ASSIGNED', { evaluator: 'head-1' });
    decide('clerk', [away('head-1', 'clerk')]).isRefused('AUTHORITY_REQUIRED', { power: 'evaluate' });
  });

  it('is not somebody whom the evaluator stands in for', () => {
    decide('head-2', [away('head-2', 'head-1')]).isRefused('EVALUATOR_ASSIGNED', { evaluator: 'head-1' });
  });

  it('is told when the authority of whoever is named has ended, and in the explanation of the file too', () => {
    const ended = [
      grantOf(1, { account: 'head-1', ...evaluating, until: civilDate('2025-12-31') }),
      ...grants.slice(1),
    ];
    const register: AuthorityRegister = { ...noAuthorities, version: 7, grants: ended };
    const reminded = on('2026-01-02', {
      ...{ type: 'rung-fired', clock: 'EVALUASI-TRIWULAN/20254', kind: 'reminder', to: 'kepala-unit' },
      at: at('2026-01-02'),
    } as const);
    const file = { process: 'employment', state: given([...planned, reminded]).state } as const;
    const awaited = awaitedOf(file, { register, answers: mandateOf([]).answers }, at('2026-01-06'));
    const evaluation = awaited.find(({ decision }) => decision === 'evaluate');
    expect(evaluation?.deciders.map(({ account, refusal }) => [account, refusal?.refused])).toEqual([
      ['head-2', 'EVALUATOR_ASSIGNED'],
      ['head-1', 'AUTHORITY_NOT_VALID'],
    ]);
  });
});

describe('who signs off', () => {
  const evaluated = told(planned, evaluate(2025, 4), '2026-01-05', 'head-1');
  const signOff = { kind: 'sign-off-evaluation', year: 2025, quarter: 4 } as const;

  it('is another with the power, not tied as deputy to whoever evaluated, whatever the instansi answered', () => {
    expect(given(evaluated).when(signOff, '2026-01-06', by('head-2')).after.evaluation.results).toMatchObject([
      { signedOff: { account: 'head-2' } },
    ]);
    given(evaluated).when(signOff, '2026-01-06', by('head-1')).isRefused('FOUR_EYES', { as: 'preparer' });
    const absence = [away('head-1', 'head-2')];
    given(evaluated).when(signOff, '2026-01-06', by('head-2', absence)).isRefused('FOUR_EYES', { as: 'deputy' });
  });
});
