import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { RefusalCode } from '../case/refusal.ts';
import { announced, given, listed, opened, proposed, storyOf } from '../testing/batch-story.ts';
import { at } from '../testing/given.ts';
import { shippedLetters } from '../windows/shipped.ts';
import type { FormationDecision } from './decisions.ts';
import { type FormationStage, formationStages } from './state.ts';

const decisions = {
  load: { kind: 'load-list', rows: 10, digest: 'sha-9' },
  propose: { kind: 'propose-needs', letterNumber: '800/9', sptjmNumber: '800/8' },
  determine: {
    kind: 'record-determination',
    determination: 'd-9',
    number: 'S-9',
    issuedOn: civilDate('2025-08-28'),
    rows: 5,
  },
  announce: { kind: 'announce-allocation' },
  letter: { kind: 'record-letter', letter: shippedLetters[3]! },
  conclude: { kind: 'conclude' },
} satisfies Record<string, FormationDecision>;
type Name = keyof typeof decisions;

const table: Readonly<Record<FormationStage, Readonly<Partial<Record<Name, RefusalCode | 'yes'>>>>> = {
  opened: { load: 'yes', letter: 'yes' },
  listed: { load: 'ALREADY_DECIDED', propose: 'yes', letter: 'yes' },
  proposed: { load: 'ALREADY_DECIDED', propose: 'ALREADY_DECIDED', determine: 'yes', letter: 'yes' },
  determined: {
    load: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    determine: 'yes',
    announce: 'yes',
    letter: 'yes',
  },
  announced: {
    load: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    determine: 'yes',
    announce: 'ALREADY_DECIDED',
    letter: 'yes',
    conclude: 'yes',
  },
  concluded: Object.fromEntries(Object.keys(decisions).map((name) => [name, 'CASE_CLOSED'])),
};

describe.each(formationStages)('a batch that is %s', (stage) => {
  it.each(Object.keys(decisions) as Name[])('asked to %s', (name) => {
    const batch = given(storyOf[stage]);
    expect(batch.state.stage).toBe(stage);
    const answer = batch.when(decisions[name], '2026-01-06');
    const expected = table[stage][name] ?? 'WRONG_STAGE';
    if (expected === 'yes') expect(answer.after.revision).toBe(batch.state.version + 1);
    else answer.isRefused(expected);
  });
});

describe('two officials at once', () => {
  it('the first write wins; the second hears what was decided and when', () => {
    given(proposed)
      .when(decisions.propose, '2025-08-20')
      .isRefused('ALREADY_DECIDED', {
        seq: 7,
        effectiveOn: '2025-08-19',
        recordedAt: at('2025-08-19'),
      });
  });

  it('a page opened before the list was loaded is stale', () => {
    given(listed)
      .when(decisions.propose, '2025-08-19', { expectedRevision: given(opened).state.revision })
      .isRefused('STALE_VERSION', { expected: 2, actual: 6 });
  });

  it('a letter is recorded once', () => {
    given(announced)
      .when({ kind: 'record-letter', letter: shippedLetters[0]! }, '2025-09-12')
      .isRefused('LETTER_ALREADY_RECORDED', { letter: 'jadwal-2025-1' });
  });
});

describe('a date', () => {
  it('cannot lie in the future', () => {
    given(listed).when(decisions.propose, '2025-08-20', { recorded: '2025-08-19 23:59' }).isRefused('DATE_IN_FUTURE');
  });

  it.each<[string, FormationStage, FormationDecision, string, string, string]>([
    [
      'announced before its determination was received',
      'determined',
      decisions.announce,
      '2025-08-28',
      '2025-08-29',
      'determination-received',
    ],
    [
      'concluded before it was announced',
      'announced',
      decisions.conclude,
      '2025-08-31',
      '2025-09-01',
      'allocation-announced',
    ],
  ])('refuses a batch %s, and takes the very day', (_, stage, decision, day, earlier, fact) => {
    const batch = given(storyOf[stage]);
    batch
      .when(decision, day, { recorded: '2026-01-06' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { effectiveOn: day, earlier, fact });
    expect(batch.when(decision, earlier, { recorded: '2026-01-06' }).after.version).toBe(batch.state.version + 1);
  });
});

it('the needs proposal holds every row of the list', () => {
  given(listed).when({ kind: 'propose-needs', letterNumber: '800/1', sptjmNumber: '800/2' }, '2025-08-19').leadsTo({
    type: 'needs-proposed',
    letterNumber: '800/1',
    sptjmNumber: '800/2',
    rows: 2187,
  });
});
