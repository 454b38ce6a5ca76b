import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { on } from '../testing/given.ts';
import { moveRequestReady } from './move.ts';
import { decided, employed, given, type Story, until } from './testing/story.ts';

const request = { kind: 'record-move-request', letter: 'Surat 3/2026' } as const;
const acknowledge = { kind: 'acknowledge-move-warning', channel: 'in-person' } as const;
const withdraw = { kind: 'withdraw-move-request', letter: 'Surat 4/2026' } as const;

const working = until(employed(), '2026-03-02 09:00');
const requested = decided(working, request, '2026-03-02');
const warned = decided(requested, acknowledge, '2026-03-04');
const ready = (story: Story) => moveRequestReady(given(story).state);
const asked = (story: Story) => askedOfEmployment(given(story).state).map(({ kind, office }) => [kind, office]);

describe('a request to go to another instansi', () => {
  it('counts once the warning was acknowledged, and only then is the PPK asked', () => {
    expect([ready(working), ready(requested), ready(warned)]).toEqual([false, false, true]);
    expect(asked(requested)).toEqual([['step/acknowledge-move-warning', 'operator']]);
    expect(asked(warned)).toEqual([['step/terminate', 'ppk']]);
  });

  it('counts at once where the instansi asks for no confirmation', () => {
    const answers = { 'move-request-confirmed': false };
    expect(ready(decided(working, request, '2026-03-02', undefined, { answers }))).toBe(true);
  });

  it('must be confirmed where nobody says otherwise', () => {
    const { after } = given(working).when(request, '2026-03-02');
    expect(after.relocation.moveRequest?.mustConfirm).toBe(true);
  });

  it.each([
    ['before the warning', requested],
    ['after it', warned],
  ])('may be withdrawn %s, and is then none', (_, story) => {
    const back = decided(story, withdraw, '2026-03-05');
    expect([ready(back), asked(back)]).toEqual([false, []]);
    expect(given(back).state.termination.ended).toBeUndefined();
    given(back).when(withdraw, '2026-03-05').isRefused('MOVE_NOT_REQUESTED', {}, 'PINDAH-TERTULIS');
  });

  it('is not withdrawn any more once the PPK has decided on it', () => {
    const terminated = on('2026-03-05', {
      ...{ type: 'terminated', ground: 'asked-to-move', class: 'honourable', lastDay: civilDate('2026-03-31') },
      ...{ skNumber: '888/1', reason: 'Meminta pindah.', evidence: [] },
    } as const);
    given([...warned, terminated])
      .when(withdraw, '2026-03-06')
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2026-03-05' }, 'ALASAN-PEMBERHENTIAN');
  });

  it('made anew is confirmed anew', () => {
    const again = decided(decided(warned, withdraw, '2026-03-05'), request, '2026-03-09');
    expect(ready(again)).toBe(false);
    expect(ready(decided(again, acknowledge, '2026-03-09'))).toBe(true);
  });

  it('is one at a time, and what follows is not dated before it', () => {
    given(requested).when(request, '2026-03-03').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-03-02' });
    given(warned).when(acknowledge, '2026-03-04').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-03-04' });
    for (const decision of [acknowledge, withdraw]) {
      given(requested)
        .when(decision, '2026-03-01')
        .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-03-02', fact: 'move-requested' });
    }
    given(working).when(acknowledge, '2026-03-02').isRefused('MOVE_NOT_REQUESTED');
  });
});

it('registering for a selection is no request to move: it is seen, and changes nothing', () => {
  const noted = decided(working, { kind: 'note-selection-registration', selection: 'CPNS 2026' }, '2026-03-02');
  const { relocation, stage, clocks } = given(noted).state;
  const before = given(working).state;
  expect(relocation).toEqual({ ...before.relocation, selections: [{ selection: 'CPNS 2026', on: '2026-03-02' }] });
  expect([stage, clocks, ready(noted), asked(noted)]).toEqual([before.stage, before.clocks, false, []]);
  given(noted).when(acknowledge, '2026-03-02').isRefused('MOVE_NOT_REQUESTED', {}, 'SELEKSI-BUKAN-PINDAH');
});
