import { describe, expect, it } from 'vitest';
import { againstPeople } from './against-people.ts';
import { pageSize, pauseAfter } from './pace.ts';
import { filled, unknownPlaceholders } from './placeholders.ts';
import { stopsRun } from './signer.ts';

describe('a decision against people', () => {
  const reason = { caseId: 'a', ground: 'resigned', evidence: 'Surat 1' };

  it('is not taken for many at once, unless the instansi asked for a reason per person', () => {
    for (const kind of ['cancel', 'record-not-eligible'] as const)
      expect(againstPeople(kind, 'excluded', [reason])).toMatchObject({
        ...{ refused: 'BULK_AGAINST_PEOPLE', detail: { policy: 'bulk-against-people', value: 'excluded' } },
      });
    expect(againstPeople('cancel', 'reason-per-person', [reason, reason])).toBeUndefined();
  });

  it('is never chosen by a filter, and every person has their own ground and evidence', () => {
    expect(againstPeople('cancel', 'reason-per-person', undefined)?.refused).toBe('BULK_AGAINST_PEOPLE');
    const bare = { caseId: 'b', ground: 'resigned' };
    expect(againstPeople('cancel', 'reason-per-person', [reason, bare])?.detail).toMatchObject({ without: 1 });
    expect(againstPeople('record-not-eligible', 'reason-per-person', [reason])?.detail).toMatchObject({ without: 1 });
  });

  it('that ends an employment gives each person a ground, a class, papers and words of their own', () => {
    const own = { caseId: 'a', ground: 'downsizing', class: 'honourable', evidence: [], reason: 'Unit digabung.' };
    expect(againstPeople('terminate', 'excluded', [own])).toMatchObject({ rule: 'KEPUTUSAN-PERORANG' });
    expect(againstPeople('terminate', 'reason-per-person', [own])).toBeUndefined();
    for (const field of ['ground', 'class', 'evidence', 'reason']) {
      const without = againstPeople('terminate', 'reason-per-person', [own, { ...own, [field]: undefined }]);
      expect(without?.detail).toMatchObject({ without: 1 });
    }
    expect(againstPeople('record-death', 'reason-per-person', [{ caseId: 'a' }])?.detail).toMatchObject({ without: 1 });
  });

  it('is an evaluation too: nobody is rated by a list, nor loses a quarter to one', () => {
    const rated = { caseId: 'a', result: 'below', behaviour: {} };
    expect(againstPeople('evaluate', 'excluded', [rated])?.refused).toBe('BULK_AGAINST_PEOPLE');
    expect(againstPeople('evaluate', 'reason-per-person', [rated])).toBeUndefined();
    expect(againstPeople('evaluate', 'reason-per-person', [{ caseId: 'a' }])?.detail).toMatchObject({ without: 1 });
    expect(againstPeople('record-missing-evaluation', 'excluded', [{ standIn: 'LKH' }])).toBeDefined();
    expect(againstPeople('assign-evaluator', 'excluded', undefined)).toBeUndefined();
  });

  it('is also a sanction or the answer to an objection: each person has a matter, an SK and a reason of their own', () => {
    const own = { caseId: 'a', matter: 1, level: 'light', skNumber: '862/1', reason: 'Terbukti.' };
    expect(againstPeople('decide-discipline', 'excluded', [own])?.refused).toBe('BULK_AGAINST_PEOPLE');
    expect(againstPeople('decide-discipline', 'reason-per-person', [own])).toBeUndefined();
    const { reason: _, ...unreasoned } = own;
    expect(againstPeople('decide-discipline', 'reason-per-person', [own, unreasoned])?.detail).toMatchObject({
      without: 1,
    });
    const answer = { caseId: 'a', of: 3, outcome: 'upheld', letter: 'J/1' };
    expect(againstPeople('answer-objection', 'reason-per-person', [answer])).toBeUndefined();
    expect(againstPeople('answer-objection', 'excluded', [answer])?.refused).toBe('BULK_AGAINST_PEOPLE');
  });

  it('is a resignation, a report and the end of a review too: each of one person', () => {
    const resigned = { caseId: 'a', letter: 'S/1', lastDay: '2026-03-31' };
    expect(againstPeople('record-resignation', 'excluded', [resigned])?.refused).toBe('BULK_AGAINST_PEOPLE');
    expect(againstPeople('record-resignation', 'reason-per-person', [resigned])).toBeUndefined();
    const { letter: _, ...unasked } = resigned;
    expect(againstPeople('record-resignation', 'reason-per-person', [unasked])?.detail).toMatchObject({ without: 1 });
    expect(againstPeople('report-violation', 'reason-per-person', [{ caseId: 'a' }])?.detail).toMatchObject({
      without: 1,
    });
    const review = { caseId: 'a', finding: 'not-performing', report: 'BA/1', reason: 'Target tidak tercapai.' };
    expect(againstPeople('close-performance-review', 'excluded', [review])?.refused).toBe('BULK_AGAINST_PEOPLE');
    expect(againstPeople('close-performance-review', 'reason-per-person', [review])).toBeUndefined();
  });

  it('is an end of an employment too: each person has their own grounds in words, each pension its own SK', () => {
    const end = { caseId: 'a', grounds: ['need'], reason: 'Unit digabung.' };
    expect(againstPeople('not-renew', 'excluded', [end])?.refused).toBe('BULK_AGAINST_PEOPLE');
    expect(againstPeople('not-renew', 'reason-per-person', [end])).toBeUndefined();
    const bare = { caseId: 'b', grounds: ['need'] };
    expect(againstPeople('not-renew', 'reason-per-person', [end, bare])?.detail).toMatchObject({ without: 1 });
    expect(againstPeople('record-pension-age', 'excluded', [end])?.refused).toBe('BULK_AGAINST_PEOPLE');
  });

  it('is no other: what carries a file on needs no reason per person', () => {
    expect(againstPeople('appoint', 'excluded', undefined)).toBeUndefined();
    expect(againstPeople('renew', 'excluded', undefined)).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('stops a run where it meets every file alike, and else only the one', () => {
    for (const code of ['AUTHORITY_REQUIRED', 'AUTHORITY_NOT_VALID', 'ACTING_NEEDS_APPROVAL'] as const)
      expect(stopsRun(code)).toBe(true);
    for (const code of ['AUTHORITY_OTHER_UNIT', 'FOUR_EYES', 'ALREADY_DECIDED'] as const)
      expect(stopsRun(code)).toBe(false);
  });
});

describe('the texts of a bulk decision', () => {
  const named = { n: 7, rowNo: 31, unit: 'UPT-3', position: 'Perawat' };

  it('name the file: its number, with zeros before it, its row, its unit and its position', () => {
    const template = {
      skNumber: '813/{nnnn}/{n}/2025',
      items: { a: ['{rowNo} {unit}', '{position}'] },
      of: 5,
      ok: true,
    };
    expect(filled(template, named)).toEqual({
      ...{ skNumber: '813/0007/7/2025', items: { a: ['31 UPT-3', 'Perawat'] }, of: 5, ok: true },
    });
  });

  it('name nothing else: what is unknown is told with its place', () => {
    expect(unknownPlaceholders({ skNumber: '{n}/{name}', items: { position: '{}' } })).toEqual([
      { path: 'skNumber', name: 'name' },
      { path: 'items.position', name: '' },
    ]);
  });
});

describe('the pace of a run', () => {
  it('goes in pages of fifty, smaller where it is slow', () => {
    expect([6_000, 50, 30, 1].map(pageSize)).toEqual([50, 50, 30, 20]);
  });

  it('waits after a page for what is left of its time', () => {
    expect(pauseAfter({ size: 50, perMinute: 600, tookMs: 1_200 })).toBe(3_800);
    expect(pauseAfter({ size: 50, perMinute: 6_000, tookMs: 1_200 })).toBe(0);
  });
});
