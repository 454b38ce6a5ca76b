import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { given as givenBatch, storyOf as storyOfBatch } from '../testing/batch-story.ts';
import { contracted, given, items, niIssued, noticed, ready, returned, type Story } from '../testing/file-story.ts';
import { official, on } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { AppointmentDecision } from './decisions.ts';

const appoint: AppointmentDecision = { kind: 'appoint', skNumber: 'SK/1', tmt: civilDate('2025-10-01') };
const ppk = { by: signer(1), mandate: mandateOf([grantOf(1)]) };
const nobody = { by: official('ppk-1', 'ppk'), mandate: mandateOf([]) };
const required = 'AUTHORITY_REQUIRED';

/** The file of a unit whose DRH this account verified on 10 September. */
function verifiedBy(account: string, story: Story = niIssued): Story {
  return story.map(({ event, stamp }) => {
    const where = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: 'u-1' } } as const;
    if (event.type === 'case-opened') return { event: { ...event, unit: where }, stamp };
    return event.type === 'drh-verified'
      ? { event, stamp: { ...stamp, by: official(account, 'verifier') } }
      : { event, stamp };
  });
}

describe('a decision stands on an authority', () => {
  it.each([
    ['propose-ni', ready, { kind: 'propose-ni' }, '2025-09-12', 'propose'],
    ['repropose-ni', returned, { kind: 'repropose-ni' }, '2025-09-18', 'propose'],
    ['appoint', niIssued, appoint, '2025-09-29', 'appoint'],
    ['cancel', ready, { kind: 'cancel', ground: 'resigned', evidence: 'surat' }, '2025-09-12', 'appoint'],
  ] as const)('%s', (_, story, decision, day, power) => {
    given(story).when(decision, day, nobody).isRefused(required, { power });
  });

  it('that only signs contracts, and does not appoint', () => {
    const grants = [grantOf(1, { kind: 'kuasa', powers: ['sign-contracts'], basis: 9 })];
    const kuasa = { by: signer(1), mandate: mandateOf(grants) };
    given(niIssued).when(appoint, '2025-09-29', kuasa).isRefused(required, { power: 'appoint' }, 'KUASA-TERPISAH');
    const { after } = given(niIssued).when(appoint, '2025-09-29', ppk);
    expect(after.stage).toBe('appointed');
    const appointed: Story = [
      ...niIssued,
      on('2025-09-29', { type: 'appointed', skNumber: 'SK/1', tmt: civilDate('2025-10-01') }),
    ];
    const sign = { kind: 'sign-contract', contractNumber: 'PK/1', items } as const;
    given(appointed)
      .when({ ...sign, party: 'agency' }, '2025-09-30', nobody)
      .isRefused(required, { power: 'sign-contracts' });
    expect(given(appointed).when({ ...sign, party: 'agency' }, '2025-09-30', kuasa).after.contract?.signedBy).toEqual([
      'agency',
    ]);
    expect(
      given(appointed).when({ ...sign, party: 'candidate' }, '2025-09-30', nobody).after.contract?.signedBy,
    ).toEqual(['candidate']);
  });

  it('and is asked for it last: stage, page and dates come first', () => {
    given(ready).when(appoint, '2025-09-29', nobody).isRefused('WRONG_STAGE');
    given(niIssued)
      .when(appoint, '2025-09-29', { ...nobody, expectedRevision: 1 })
      .isRefused('STALE_VERSION');
    given(niIssued)
      .when(appoint, '2025-09-30', { ...nobody, recorded: '2025-09-29' })
      .isRefused('DATE_IN_FUTURE');
    given(contracted).when(appoint, '2025-10-01', nobody).isRefused('ALREADY_DECIDED');
  });

  it('for its unit, by the day that it is there: at 23:30 WIB the last day is not over', () => {
    const until = civilDate('2025-09-30');
    const limited = { by: signer(1), mandate: mandateOf([grantOf(1, { unit: 'u-1', until })]) };
    const file = given(verifiedBy('ver-1'));
    expect(file.when(appoint, '2025-09-29', { ...limited, recorded: '2025-09-29 23:30' }).after.stage).toBe(
      'appointed',
    );
    file
      .when(appoint, '2025-09-29', { ...limited, recorded: '2025-09-30 00:00' })
      .isRefused('AUTHORITY_NOT_VALID', { on: '2025-09-30', until: '2025-09-30' }, 'PPK-MENETAPKAN');
    const elsewhere = { by: signer(1), mandate: mandateOf([grantOf(1, { unit: 'u-2' })]) };
    file.when(appoint, '2025-09-29', elsewhere).isRefused('AUTHORITY_OTHER_UNIT', { unit: 'u-2', wanted: 'u-1' });
  });

  it('with a TMT before its SK only where the instansi allows it', () => {
    const early = { ...appoint, tmt: civilDate('2025-09-28') } as const;
    const strict = { by: signer(1), mandate: mandateOf([grantOf(1)], { retroactiveTmt: false }) };
    given(niIssued)
      .when(early, '2025-09-29', strict)
      .isRefused('TMT_BEFORE_SK', { tmt: '2025-09-28', effectiveOn: '2025-09-29' });
    expect(given(niIssued).when(early, '2025-09-29', ppk).after.stage).toBe('appointed');
    const sameDay = { ...appoint, tmt: civilDate('2025-09-29') } as const;
    expect(given(niIssued).when(sameDay, '2025-09-29', strict).after.stage).toBe('appointed');
  });

  it('needs of a batch are proposed for the whole instansi', () => {
    const propose = { kind: 'propose-needs', letterNumber: '800/1', sptjmNumber: '800/2' } as const;
    const batch = givenBatch(storyOfBatch.listed);
    expect(batch.when(propose, '2025-08-19', ppk).after.stage).toBe('proposed');
    batch.when(propose, '2025-08-19', nobody).isRefused(required, { power: 'propose' });
    const limited = { by: signer(1), mandate: mandateOf([grantOf(1, { unit: 'u-1' })]) };
    batch.when(propose, '2025-08-19', limited).isRefused('AUTHORITY_OTHER_UNIT');
  });
});

describe('who verified the DRH does not appoint', () => {
  const tie = (account: string) => ({ account, from: civilDate('2025-09-10'), until: civilDate('2025-09-11') });

  it('and whoever did not does', () => {
    const file = given(verifiedBy('ppk-1'));
    file.when(appoint, '2025-09-29', ppk).isRefused('FOUR_EYES', { as: 'preparer' }, 'PISAH-PENYIAP-PEMUTUS');
    expect(given(verifiedBy('ver-1')).when(appoint, '2025-09-29', ppk).after.stage).toBe('appointed');
  });

  it('nor one who was their deputy that day, or whose deputy they were', () => {
    const tied = { by: signer(1), mandate: mandateOf([grantOf(1)], { ties: [tie('ver-1')] }) };
    given(verifiedBy('ver-1')).when(appoint, '2025-09-29', tied).isRefused('FOUR_EYES', { as: 'deputy' });
    expect(given(verifiedBy('ver-2')).when(appoint, '2025-09-29', tied).after.stage).toBe('appointed');
  });

  it('but proposes the NI, which is the own step of the PPK', () => {
    expect(given(verifiedBy('ppk-1', ready)).when({ kind: 'propose-ni' }, '2025-09-12', ppk).after.stage).toBe(
      'at-bkn',
    );
  });
});

describe('who gave the notice does not deem resigned', () => {
  const deem: AppointmentDecision = {
    kind: 'cancel',
    ground: 'deemed-resigned',
    evidence: 'pemberitahuan 16 September',
  };
  const noticedBy = (account: string) =>
    noticed.map((told) =>
      told.event.type === 'notice-given' ? { ...told, stamp: { ...told.stamp, by: official(account) } } : told,
    );

  it('and whoever did not does', () => {
    given(noticedBy('ppk-1')).when(deem, '2025-09-22', ppk).isRefused('FOUR_EYES', { preparedOn: '2025-09-16' });
    expect(given(noticedBy('op-1')).when(deem, '2025-09-22', ppk).after.stage).toBe('cancelled');
  });
});
