import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  decemberLetter,
  deemed,
  documents,
  given,
  handed,
  niIssued,
  notEligible,
  noticed,
  ready,
  returned,
  type Story,
} from '../testing/file-story.ts';
import { on } from '../testing/given.ts';
import { clocksToSet } from './clocks.ts';
import type { AppointmentEvent } from './events.ts';

const wanted = (story: Story) => clocksToSet(given(story).state).map(({ id, triggerOn }) => `${id} ${triggerOn}`);
const notice = on('2025-09-18', { type: 'notice-given', channel: 'phone', missing: ['skck'] });

describe('the clocks that a file’s facts call for', () => {
  it.each<[string, Story, string[]]>([
    ['nothing while documents are gathered', documents, []],
    ['BKN’s days from the proposal', [...ready, on('2025-09-11', { type: 'ni-proposed' })], ['NI-TERIMA/7 2025-09-11']],
    [
      'BKN’s days anew from the next proposal',
      [...returned, on('2025-09-18', { type: 'ni-reproposed' })],
      ['NI-TERIMA/11 2025-09-18'],
    ],
    ['days of repair from the return', returned.slice(0, -1), ['BTS-PERBAIKAN/9 2025-09-16']],
    ['days to answer from the notice', noticed.slice(0, -1), ['TANGGAPAN-PEMBERITAHUAN/6 2025-09-16']],
    ['days to answer from each further notice', [...noticed, notice], ['TANGGAPAN-PEMBERITAHUAN/8 2025-09-18']],
    ['nothing that runs already', returned, []],
    ['nothing that is over', niIssued, []],
    ['nothing once the file has ended', notEligible, []],
    ['nothing while the person is deemed resigned', [...noticed.slice(0, -1), ...deemed.slice(-1)], []],
  ])('%s', (_, story, clocks) => {
    expect(wanted(story)).toEqual(clocks);
  });

  it('are all there again after a reopening', () => {
    const letter: AppointmentEvent = { type: 'reopened', letter: 'jadwal-2025-4' };
    expect(wanted([...handed(deemed, decemberLetter, '2025-12-09'), on('2025-12-10', letter)])).toEqual([]);
  });

  it('count from the day that happened, not from the day it was written down', () => {
    const late = on('2025-09-11', { type: 'ni-proposed' }, { recorded: '2025-09-17' });
    expect(clocksToSet(given([...ready, late]).state)).toEqual([
      { id: 'NI-TERIMA/7', rule: 'NI-TERIMA', triggerOn: civilDate('2025-09-11') },
    ]);
  });
});
