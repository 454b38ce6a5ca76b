import { describe, expect, it } from 'vitest';
import type { BatchClock } from '../appointment/decisions.ts';
import { proposed as batchProposed, storyOf as batchStoryOf, given as givenBatch } from '../testing/batch-story.ts';
import {
  appointed,
  atBkn,
  decemberLetter,
  decemberReopens,
  deemed,
  documents,
  given,
  halfSigned,
  handed,
  notEligible,
  noticed,
  ready,
  returned,
  type Story,
  started,
  storyOf,
  window,
} from '../testing/file-story.ts';
import { at, on } from '../testing/given.ts';
import { askedOfBatch } from './of-batch.ts';
import { askedOfFile } from './of-file.ts';

const asked = (story: Story) =>
  askedOfFile(given(story).state).map(({ kind, office, hangsOn }) => [kind, office, hangsOn?.clock ?? null]);
const rung = (clock: string, kind: 'breach' | 'overdue', to: 'pyb' | 'ppk', when: string) =>
  on(when.slice(0, 10), { type: 'rung-fired', clock, kind, to, at: at(when) } as const);
const windowOver = rung('JENDELA-DRH/1', 'breach', 'pyb', '2025-09-16 00:00');

describe('what a file asks of whom', () => {
  it.each([
    ['documents', documents, [['step/verify-drh', 'operator', 'JENDELA-DRH/1']]],
    ['ready', ready, [['step/propose-ni', 'ppk', 'NI-USUL/1']]],
    ['at BKN', atBkn, [['step/record-return', 'operator', 'NI-TERIMA/7']]],
    [
      'returned',
      returned,
      [
        ['step/repropose-ni', 'operator', 'BTS-PERBAIKAN/9'],
        ['step/repropose-ni', 'ppk', 'BTS-PERBAIKAN/9'],
      ],
    ],
    ['with its NI', storyOf['ni-issued'], [['step/appoint', 'ppk', null]]],
    [
      'appointed',
      appointed,
      [
        ['step/sign-contract', 'ppk', null],
        ['step/sign-contract', 'operator', null],
      ],
    ],
    ['signed by the agency', halfSigned, [['step/sign-contract', 'operator', null]]],
    ['contracted', storyOf.contracted, [['step/record-spmt', 'kepala-unit', null]]],
    ['started', started, []],
    ['not eligible', notEligible, []],
    ['deemed resigned', deemed, []],
  ])('%s', (_, story, wanted) => expect(asked(story)).toEqual(wanted));

  it('documents whose window is over: a notice; once its answer period is over too, the PPK decides', () => {
    expect(asked([...documents, windowOver])).toEqual([
      ['step/verify-drh', 'operator', 'JENDELA-DRH/1'],
      ['step/give-notice', 'operator', 'JENDELA-DRH/1'],
      ['breach/JENDELA-DRH', 'pyb', 'JENDELA-DRH/1'],
    ]);
    const waiting = [...noticed, windowOver];
    expect(asked(waiting).map(([kind]) => kind)).toEqual(['step/verify-drh', 'breach/JENDELA-DRH']);
    const over = rung(`TANGGAPAN-PEMBERITAHUAN/${documents.length + 1}`, 'breach', 'pyb', '2025-09-20 00:00');
    expect(asked([...waiting, over])).toContainEqual([
      'step/cancel',
      'ppk',
      `TANGGAPAN-PEMBERITAHUAN/${documents.length + 1}`,
    ]);
  });

  it('deemed resigned, and a later letter lets in again: the PPK may reopen', () => {
    const told = handed(deemed, decemberLetter, '2025-12-09', decemberReopens);
    expect(asked(told)).toEqual([['step/reopen', 'ppk', null]]);
  });

  it('an extension takes back what was asked of the old due date; met, nothing of the clock is asked', () => {
    const extended = handed([...documents, windowOver], [later], '2025-09-17');
    expect(asked(extended)).toEqual([['step/verify-drh', 'operator', 'NI-USUL/1']]);
    const verified: Story = [...documents, windowOver, on('2025-09-17', { type: 'drh-verified', deferred: [] })];
    expect(asked(verified)).toEqual([['step/propose-ni', 'ppk', 'NI-USUL/1']]);
  });

  it('a shorter due date waits for the PPK, beside the step itself', () => {
    const earlier = window('JENDELA-DRH', '2025-09-12', 'jadwal-2025-3');
    expect(asked(handed(documents, [earlier], '2025-09-09'))).toEqual([
      ['step/verify-drh', 'operator', 'JENDELA-DRH/1'],
      ['shortening/JENDELA-DRH', 'ppk', 'JENDELA-DRH/1'],
    ]);
  });

  it('a pause takes back what its clock asked, and the step keeps the day it hangs on', () => {
    const late: Story = [...atBkn, rung('NI-TERIMA/7', 'overdue', 'ppk', '2025-09-23 08:00')];
    const paused: Story = [
      ...late,
      on('2025-09-24', { type: 'clock-paused', clock: 'NI-TERIMA/7', basis: 'Surat (contoh)', reason: 'gangguan' }),
    ];
    expect(asked(late).map(([kind]) => kind)).toEqual(['step/record-return', 'overdue/NI-TERIMA']);
    expect(asked(paused)).toEqual([['step/record-return', 'operator', 'NI-TERIMA/7']]);
  });
});

const later: BatchClock = window('JENDELA-DRH', '2025-09-22', 'jadwal-2025-3');

describe('what a batch asks of whom', () => {
  it.each([
    ['opened', ['step/load-list', 'operator', '2025-08-20']],
    ['listed', ['step/propose-needs', 'ppk', '2025-08-20']],
    ['proposed', ['step/record-determination', 'operator', undefined]],
    ['determined', ['step/announce-allocation', 'operator', '2025-09-01']],
    ['announced', ['step/conclude', 'ppk', undefined]],
  ] as const)('%s', (stage, wanted) => {
    const [first, ...rest] = askedOfBatch(givenBatch(batchStoryOf[stage]).state);
    expect([first?.kind, first?.office, first?.hangsOn?.dueDate]).toEqual(wanted);
    expect(rest).toEqual([]);
  });

  it('concluded: nothing', () => expect(askedOfBatch(givenBatch(batchStoryOf.concluded).state)).toEqual([]));

  it('a window that it missed, beside the step', () => {
    const missed = on('2025-09-02', {
      type: 'rung-fired',
      clock: 'JENDELA-PENGUMUMAN/1',
      kind: 'breach',
      to: 'pyb',
      at: at('2025-09-02 00:00'),
    } as const);
    const kinds = askedOfBatch(givenBatch([...batchProposed, missed]).state).map(({ kind }) => kind);
    expect(kinds).toEqual(['step/record-determination', 'breach/JENDELA-PENGUMUMAN']);
  });
});
