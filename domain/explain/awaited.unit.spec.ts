import { describe, expect, it } from 'vitest';
import { appointmentDecisionRoles } from '../appointment/decisions.ts';
import { appointmentStages } from '../appointment/state.ts';
import type { AuthorityAnswers } from '../authority/mandate.ts';
import { strategicPowers } from '../authority/powers.ts';
import { type AuthorityRegister, type HeldAbsence, type HeldGrant, noAuthorities } from '../authority/register.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { appointed, documents, given, niIssued, returned, type Story, storyOf } from '../testing/file-story.ts';
import { at, official, on } from '../testing/given.ts';
import { grantOf } from '../testing/mandates.ts';
import { awaitedOf } from './awaited.ts';

const answers: AuthorityAnswers = {
  instansi: 'kabupaten-kota',
  acting: 'with-approval-number',
  retroactiveTmt: true,
  separate: true,
  fourEyes: strategicPowers,
};
const register = (grants: readonly HeldGrant[], absences: readonly HeldAbsence[] = []): AuthorityRegister => ({
  ...noAuthorities,
  version: 7,
  grants,
  absences,
});

/** A file of unit u-1 with its NI, whose DRH `ver-1` verified on 10 September. */
const verified: Story = niIssued.map(({ event, stamp }) => {
  const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: 'u-1' } } as const;
  if (event.type === 'case-opened') return { event: { ...event, unit }, stamp };
  return event.type === 'drh-verified'
    ? { event, stamp: { ...stamp, by: official('ver-1', 'verifier') } }
    : { event, stamp };
});
const awaited = (story: Story, known: AuthorityRegister, now = '2025-09-29', by = answers) =>
  awaitedOf({ process: 'appointment', state: given(story).state }, { register: known, answers: by }, at(now));

/** Who may appoint now, by which authority, and why others may not. */
const appointing = (grants: readonly HeldGrant[], absences?: readonly HeldAbsence[], now?: string, by = answers) =>
  awaited(verified, register(grants, absences), now, by)[0]?.deciders.map(({ account, authority, refusal }) => [
    account,
    authority.id,
    refusal?.refused ?? 'may',
  ]);

const plt = { account: 'plt-1', kind: 'plt' } as const;
const approval = { number: 'B/1', on: civilDate('2025-09-20'), recordedAt: at('2025-09-20') };
const day = (from: string, until: string) => ({ from: civilDate(from), until: civilDate(until) });

/** The head of the BKPSDM may be given kuasa to appoint too. */
const signing = grantOf(1, { kind: 'kuasa', office: 'kepala-bkpsdm', powers: ['sign-contracts'], basis: 9 });

describe('who may appoint now', () => {
  it.each([
    ['the PPK', grantOf(1), 'may'],
    ['a Plt. without the approval of Kepala BKN', grantOf(1, plt), 'ACTING_NEEDS_APPROVAL'],
    ['a Plt. with it', grantOf(1, { ...plt, approvals: [approval] }), 'may'],
    [
      'a Plh., whatever is attached',
      grantOf(1, { ...plt, kind: 'plh', approvals: [approval] }),
      'ACTING_NEEDS_APPROVAL',
    ],
    ['whoever verified the DRH', grantOf(1, { account: 'ver-1' }), 'FOUR_EYES'],
    ['the head of another unit', grantOf(1, { unit: 'u-2' }), 'AUTHORITY_OTHER_UNIT'],
    ['the head of this unit', grantOf(1, { unit: 'u-1' }), 'may'],
    ['who begins today', grantOf(1, { from: civilDate('2025-09-29') }), 'may'],
    ['who begins tomorrow', grantOf(1, { from: civilDate('2025-09-30') }), 'AUTHORITY_NOT_VALID'],
    ['a kuasa to appoint', grantOf(1, { kind: 'kuasa', powers: ['appoint'], basis: 9 }), 'may'],
    ['a kuasa to sign only', signing, 'AUTHORITY_REQUIRED'],
  ])('%s: %o', (_, grant, wanted) => {
    expect(appointing([grant])).toEqual([[grant.account, 1, wanted]]);
  });

  it('a kuasa to sign only is told by its own rule, and carries it where the instansi does not keep them apart', () => {
    const [step] = awaited(verified, register([signing]));
    expect(step?.deciders[0]?.refusal).toEqual({
      refused: 'AUTHORITY_REQUIRED',
      detail: { power: 'appoint' },
      rule: 'KUASA-TERPISAH',
    });
    expect(appointing([signing], [], '2025-09-29', { ...answers, separate: false })).toEqual([['ppk-1', 1, 'may']]);
  });

  it('until midnight at the place of the file, and no longer', () => {
    const ending = [grantOf(1, { until: civilDate('2025-09-30') })];
    expect(appointing(ending, [], '2025-09-29 23:59')).toEqual([['ppk-1', 1, 'may']]);
    expect(appointing(ending, [], '2025-09-30 00:00')).toEqual([['ppk-1', 1, 'AUTHORITY_NOT_VALID']]);
  });

  it('not the deputy of whoever prepared it on that day, in either direction; a deputy of another day is free', () => {
    const absence = (account: string, deputy: string, from: string, until: string): HeldAbsence => ({
      ...{ id: 2, account, deputy },
      ...day(from, until),
    });
    const may = (one: HeldAbsence) => appointing([grantOf(1)], [one])?.[0]?.[2];
    expect(may(absence('ver-1', 'ppk-1', '2025-09-10', '2025-09-11'))).toBe('FOUR_EYES');
    expect(may(absence('ppk-1', 'ver-1', '2025-09-10', '2025-09-11'))).toBe('FOUR_EYES');
    expect(may(absence('ver-1', 'ppk-1', '2025-09-11', '2025-09-12'))).toBe('may');
    expect(may(absence('ver-2', 'ppk-1', '2025-09-10', '2025-09-11'))).toBe('may');
  });

  it('every account that could, each once with its strongest authority, and first those who may', () => {
    const grants = [
      grantOf(1, plt),
      grantOf(2, { account: 'ppk-1', kind: 'kuasa', powers: ['appoint'], basis: 3 }),
      grantOf(3, { account: 'ppk-1' }),
      grantOf(4, { account: 'eva-1', powers: ['evaluate'] }),
      grantOf(5, { account: 'op-1', office: 'operator', powers: [] }),
    ];
    expect(appointing(grants)).toEqual([
      ['ppk-1', 3, 'may'],
      ['plt-1', 1, 'ACTING_NEEDS_APPROVAL'],
    ]);
  });

  it('beside a stronger authority that is over, the one that holds', () => {
    const over = grantOf(1, { until: civilDate('2025-09-01') });
    const kuasa = grantOf(2, { kind: 'kuasa', powers: ['appoint'], basis: 9 });
    expect(appointing([over, kuasa])).toEqual([['ppk-1', 2, 'may']]);
  });

  it('nobody, where nobody holds such an authority', () => expect(appointing([])).toEqual([]));
});

describe('what a file waits for', () => {
  const desk = grantOf(3, { account: 'op-1', office: 'operator', powers: [] });

  it('that needs no power: the roles that may, and who holds the office', () => {
    const [step, ...rest] = awaited(documents, register([grantOf(1), desk]), '2025-09-09');
    expect(rest).toEqual([]);
    expect(step).toMatchObject({ decision: 'verify-drh', offices: ['operator'], roles: ['operator', 'verifier'] });
    expect(step?.hangsOn?.clock).toBe('JENDELA-DRH/1');
    expect([step?.power, step?.deciders, step?.holders]).toEqual([
      undefined,
      [],
      [{ account: 'op-1', grant: 3, kind: 'definitive' }],
    ]);
  });

  it('and of an office of units, who holds it in the unit of the file', () => {
    const head = (id: number, unit: string) => grantOf(id, { account: `head-${unit}`, office: 'kepala-unit', unit });
    const contracted = verified.concat(storyOf.contracted.slice(niIssued.length));
    const [step] = awaited(contracted, register([head(1, 'u-1'), head(2, 'u-2')]), '2025-10-01');
    expect([step?.decision, step?.holders.map(({ account }) => account)]).toEqual(['record-spmt', ['head-u-1']]);
  });

  it('of two offices is said once, with both', () => {
    const steps = awaited(returned, register([grantOf(1), desk]), '2025-09-17');
    expect(steps.map(({ decision, offices, power }) => [decision, offices, power])).toEqual([
      ['repropose-ni', ['operator', 'ppk'], 'propose'],
    ]);
  });

  it('of two parties to a contract is said for each: only the agency needs a power', () => {
    const steps = awaited(appointed, register([grantOf(1), desk]), '2025-09-30');
    expect(steps.map(({ decision, party, power, deciders }) => [decision, party, power, deciders.length])).toEqual([
      ['sign-contract', 'agency', 'sign-contracts', 1],
      ['sign-contract', 'candidate', undefined, 0],
    ]);
  });

  it('a shorter due date waits for the PPK, and a letter of reminder for the desk', () => {
    const clock = given(storyOf['at-bkn']).state.clocks.find(({ rule }) => rule === 'NI-TERIMA')!;
    const due = { ...clock, dueDate: civilDate('2025-09-19') };
    const moved = { clock: clock.id, triggerOn: clock.triggerOn, from: clock.dueDate, due };
    const story: Story = [
      ...storyOf['at-bkn'],
      on('2025-09-12', { type: 'shortening-proposed', cause: { decree: 'SKB', days: [] }, ...moved }),
      on('2025-09-24', { type: 'rung-fired', clock: clock.id, kind: 'letter', to: 'operator', at: at('2025-09-24') }),
    ];
    const decisions = awaited(story, register([]), '2025-09-25').map(({ decision }) => decision);
    expect(decisions).toEqual(['record-return', 'record-reminder-letter', 'decide-shortening']);
  });

  it.each(appointmentStages)('%s: every step is a decision that there is', (stage) => {
    for (const { decision } of awaited(storyOf[stage], register([]))) {
      expect(appointmentDecisionRoles).toHaveProperty([decision]);
    }
  });
});
