import { describe, expect, it } from 'vitest';
import { tell } from '../../api/timeline/tell.ts';
import { readHistories } from '../../test/replay/recorded.ts';
import { committedIn } from '../../test/support/committed.ts';
import type { History } from '../archive/history.ts';
import type { MinedEvent } from '../mining/fold.ts';
import { historyPage, type Words } from './page.ts';
import { turnsOf } from './turns.ts';

const { history, workflowId } = readHistories().find(({ name }) => name === 'returned-once')!;
const events = committedIn(history) as unknown as readonly MinedEvent[];
const words: Words = { tell, word: (code) => code };
const ledgerOf = (all: readonly MinedEvent[]) => new Map(all.map((event) => [event.seq, event]));

function shown(all: readonly MinedEvent[], histories: readonly History[], say = words): string {
  const runs = histories.map((one, n) => ({
    run: `run-${n}`,
    history: one,
    digest: 'ab',
    bundles: ['cd'],
    sdk: '1.24.0',
  }));
  return historyPage({ stream: workflowId, events: all, runs, from: 'Uji', madeAt: 'kini' }, say, 'WIB');
}

describe('a history beside its events', () => {
  const turns = turnsOf(history, ledgerOf(events));
  const brought = turns.flatMap(({ ledger }) => ledger);
  const of = (type: string) => brought.find(({ event }) => event.type === type);

  it('has every event of the engine and of the ledger once', () => {
    expect(
      turns
        .flatMap(({ engine }) => engine)
        .map(({ id }) => id)
        .toSorted((a, b) => a - b),
    ).toEqual(history.events?.map(({ eventId }) => Number(eventId)));
    expect(brought.map(({ event }) => event.seq)).toEqual(events.map(({ seq }) => seq));
  });

  it('tells of a decision which request brought it, when it was handed in and when it was written', () => {
    // Decided in bulk: the request of the file is another than the run's.
    expect(of('started-work')).toMatchObject({ request: 207, handedIn: 208, written: 211 });
    expect(of('drh-verified')).toMatchObject({ request: 15, handedIn: 16, written: 20, differs: false });
    const turn = turns.find(({ ledger }) => ledger.some(({ event }) => event.type === 'drh-verified'));
    expect(turn?.engine.map(({ id }) => id)).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 24]);
  });

  it('tells of a rung which timer rang for it', () => {
    const rung = of('rung-fired')!;
    const timer = history.events?.find(({ eventId }) => Number(eventId) === rung.timer);
    expect(timer?.timerFiredEventAttributes).toBeTruthy();
  });

  it('marks an event that is not what the history handed in', () => {
    const changed = events.map((event) => (event.seq === 6 ? { ...event, deferred: [] } : event));
    expect(
      turnsOf(history, ledgerOf(changed))
        .flatMap(({ ledger }) => ledger)
        .filter(({ differs }) => differs),
    ).toMatchObject([{ event: { seq: 6 } }]);
    expect(shown(changed, [history]).match(/Berbeda dari yang diserahkan/g)).toHaveLength(1);
    expect(shown(events, [history])).not.toContain('Berbeda dari yang diserahkan');
  });

  it('sets apart what no history of the page handed in', () => {
    expect(shown(events, [])).toContain('Hanya di buku besar');
    expect(shown(events, [history])).not.toContain('Hanya di buku besar');
  });

  it('says of each event when it happened, when it was recorded, in which role and by which rule', () => {
    const text = shown(events, [history])
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ');
    const has = (words: string) => expect({ words, shown: text.includes(words) }).toEqual({ words, shown: true });
    has('6 Dokumen DRH terverifikasi; 1 dokumen menyusul drh-verified');
    has('Terjadi 26 September 2025; dicatat 27 Sep 2025, 06.00.00 WIB, 1 hari kemudian');
    has('Tenggat BTS-PERBAIKAN: 22 September 2025');
    has('ppk, akun ppk, menurut kewenangan nomor 1; aturan NI-USUL');
    has('Dibawa oleh kejadian mesin: permintaan 15 diserahkan 16 tercatat 20');
  });
});

describe('the page', () => {
  const hostile = `"'><script>alert(1)</script><img src=https://x.example onerror=alert(1)>`;
  const spoiled = events.map((event) => ({ ...event, type: event.seq === 6 ? hostile : event.type, reason: hostile }));
  const page = shown(spoiled, [history], { tell: () => ({ words: hostile, rule: hostile }), word: () => hostile });

  it('shows what hostile events say, and runs none of it', () => {
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/<script|<img|<[^>]* on\w+=/i);
  });

  it('loads nothing, and tells the browser to let nothing load', () => {
    expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;; base-uri/);
    expect(page).not.toMatch(/<(link|iframe|object|embed|form|a href="[^#])/);
    expect(/<style>(.*?)<\/style>/s.exec(page)?.[1]).not.toMatch(/url\(|@import/);
  });

  it('names no two things alike', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
