import { describe, expect, it } from 'vitest';
import { addsUp, inWords, type Report } from './report.ts';

/** Thirty on the list, twenty-four at work, of whom nineteen are still there. */
const report: Report = {
  ...{
    people: 30,
    proposed: 30,
    notDetermined: 1,
    refused: 2,
    niIssued: 26,
    appointed: 24,
    contracted: 24,
    started: 24,
  },
  ...{ stillOpen: 0, returned: 2, breaches: 5, recordedLate: 1, escalations: 9, tasks: 80, remindersSent: 40 },
  ...{ digests: 90, bulkRuns: 20, decisions: 700, refusedDecisions: 9, cancelled: cancelled(1, 1, 1) },
  ...{ imported: 4, employed: 24, stillEmployed: 19, renewed: 39, notRenewed: 1, lapsed: 1, pensionAge: 1 },
  ...{ converted: 1, relocated: 1, terminated: { resigned: 1, died: 1 }, evaluations: 190, missingEvaluations: 1 },
  ...{ receivedFiles: 48, receiverDiffers: 0, receivedOutOfOrder: 0 },
  ...{ simulatedDays: 864, wallSeconds: 120, caseIds: [] },
};

describe('the figures of the demo', () => {
  it('add up when everybody on the list, and everybody who started, is somewhere', () => {
    expect(addsUp(report)).toBe(true);
  });

  it.each<[string, Partial<Report>]>([
    ['a row of the list is nowhere', { refused: 1 }],
    ['somebody started and has no employment', { employed: 23 }],
    ['somebody neither works nor has left', { stillEmployed: 18 }],
    ['another system came to other files', { receiverDiffers: 1 }],
    ['a message came before its turn', { receivedOutOfOrder: 1 }],
    ['an end is counted twice', { terminated: { resigned: 2, died: 1 } }],
    ['the term of somebody ran out and nobody has decided', { stillEmployed: 18, lapsed: 2 }],
  ])('do not when %s', (_, wrong) => {
    expect(addsUp({ ...report, ...wrong })).toBe(false);
  });

  it('say in words on which grounds people were dismissed', () => {
    expect(inWords(report)).toContain('Diberhentikan: mengundurkan diri 1, meninggal dunia 1. Evaluasi 190');
    expect(inWords({ ...report, terminated: {} })).toContain('Diberhentikan: tidak ada.');
  });
});

function cancelled(resigned: number, deemedResigned: number, died: number): Report['cancelled'] {
  return { resigned, deemedResigned, died };
}
