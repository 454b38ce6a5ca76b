import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../platform/canonical.ts';
import type { CheckName } from './finding.ts';
import { keyFrom } from './note.ts';
import {
  berkasOf,
  caseStream,
  logKey,
  type Made,
  otherKey,
  registerStream,
  type Told,
  toldByAll,
  witnessKey,
} from './testing/berkas.ts';
import { zipOf } from './testing/zip-writer.ts';
import { verify } from './verify.ts';

const trust = { logKeys: [keyFrom(logKey)!], witnesses: [keyFrom(witnessKey)!] };
let honest: Made;

beforeAll(async () => {
  honest = await berkasOf();
});

type Verdict = { readonly result: string; readonly codes: readonly string[] };

/** What is found of a file, by check: `logged EVENT_CHANGED`, each once. */
function found(made: Pick<Made, 'evidence' | 'files'>, by = trust): Verdict {
  const { result, checks } = verify(zipOf({ 'evidence.json': JSON.stringify(made.evidence), ...made.files }), by);
  const names = Object.keys(checks) as CheckName[];
  const codes = names.flatMap((name) =>
    checks[name].findings.filter(({ code }) => code !== 'NOT_ASKED').map(({ code }) => `${name} ${code}`),
  );
  return { result, codes: [...new Set(codes)] };
}

/** Any part of the evidence, to be written over as somebody with an editor would. */
// biome-ignore lint/suspicious/noExplicitAny: it is made other than it may be
type Loose = any;

/** The honest file, changed by hand after it was made. */
function changed(by: (evidence: Loose, files: Made['files']) => void): Pick<Made, 'evidence' | 'files'> {
  const copy = { evidence: structuredClone(honest.evidence), files: { ...honest.files } };
  by(copy.evidence, copy.files);
  return copy;
}

/** A file that was made, logged and signed by the rules, out of a ledger that was not written by them. */
async function relogged(by: (told: Map<string, Told>) => void): Promise<Made> {
  const told = toldByAll();
  by(new Map(told.map((one) => [one.stream, one])));
  return await berkasOf(told);
}

const eventsOf = (evidence: Loose): Loose[] => evidence.cases[0].events;
const supporting = (evidence: Loose, stream: string): Loose =>
  evidence.supporting.find((one: Loose) => one.stream === stream);
const historyName = (evidence: Loose) => `histories/${evidence.cases[0].runs[0].digest}.pb`;

describe('an honest berkas bukti', () => {
  it('is proven, and says what it does not ask', () => {
    const { result, checks, head, claims } = verify(honest.zip(), trust);
    expect(result).toBe('passed');
    expect(Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, check.result]))).toEqual({
      ...{ logged: 'passed', built: 'passed', replayed: 'unknown', told: 'passed', lawful: 'passed' },
    });
    // 17 events of the file, 77 of its batch, 3 and 3 of two decrees, 2 of each of 5 shipped ones, 13 authorities, 4 histories.
    expect(checks.logged.asked).toBe(17 + 77 + 3 + 3 + 5 * 2 + 13 + 4);
    // ni-proposed, appointed and the contract by their authority; six due dates.
    expect(checks.lawful.asked).toBe(3 + 6);
    expect(head?.cosigned).toEqual([{ witness: 'saksi.example', at: '2026-01-06T00:00:00.000Z' }]);
    expect(claims.keys).toEqual([{ key: logKey, logged: true }]);
  });

  it('is judged without a witness too, where none is asked for', async () => {
    expect(found(await berkasOf(toldByAll(), { cosigned: false }), { ...trust, witnesses: [] }).result).toBe('passed');
  });
});

describe('what was changed in the file is found', () => {
  it.each<[string, (evidence: Loose, files: Made['files']) => void, readonly string[]]>([
    [
      'the content of an event',
      (evidence) => (eventsOf(evidence)[12].event.tmt = '2025-12-01'),
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD'],
    ],
    [
      'the instant at which an event was recorded',
      (evidence) => (eventsOf(evidence)[5].event.recordedAt -= 1),
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD'],
    ],
    [
      'an event taken out',
      (evidence) => eventsOf(evidence).splice(9, 1),
      ['logged EVENT_MISSING', 'told EVENT_NOT_IN_LEDGER'],
    ],
    ['the last event taken off', (evidence) => eventsOf(evidence).pop(), ['told EVENT_NOT_IN_LEDGER']],
    [
      'an event taken out and the others numbered anew',
      (evidence) => {
        eventsOf(evidence).splice(9, 1);
        for (const [n, one] of eventsOf(evidence).entries()) one.event.seq = n + 1;
      },
      ['logged EVENT_NOT_LOGGED', 'told EVENT_DIFFERS_FROM_RECORD', 'told EVENT_NOT_IN_LEDGER'],
    ],
    [
      'two events in another order',
      (evidence) => eventsOf(evidence).splice(6, 2, eventsOf(evidence)[7], eventsOf(evidence)[6]),
      ['logged EVENT_MISSING', 'logged EVENT_OUT_OF_ORDER'],
    ],
    [
      'two events that changed their numbers',
      (evidence) =>
        ([eventsOf(evidence)[6].event, eventsOf(evidence)[7].event] = [
          { ...eventsOf(evidence)[7].event, seq: 7 },
          { ...eventsOf(evidence)[6].event, seq: 8 },
        ]),
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD'],
    ],
    [
      'an event there twice',
      (evidence) => eventsOf(evidence).push(eventsOf(evidence)[16]),
      ['logged EVENT_OUT_OF_ORDER'],
    ],
    [
      'an event that nobody recorded, at the end',
      (evidence) =>
        eventsOf(evidence).push({ ...eventsOf(evidence)[16], event: { ...eventsOf(evidence)[16].event, seq: 18 } }),
      ['logged EVENT_OUT_OF_ORDER', 'logged EVENT_NOT_LOGGED', 'told EVENT_NOT_IN_HISTORY'],
    ],
    [
      'the proofs of two events exchanged',
      (evidence) => {
        const [one, other] = [eventsOf(evidence)[2], eventsOf(evidence)[3]];
        [one.proof, other.proof] = [other.proof, one.proof];
      },
      ['logged EVENT_NOT_LOGGED'],
    ],
    [
      'the place of an event in the log',
      (evidence) => (eventsOf(evidence)[4].index += 1),
      ['logged EVENT_OUT_OF_ORDER', 'logged EVENT_NOT_LOGGED'],
    ],
    [
      'a stream filed under the name of another',
      (evidence) => (evidence.cases[0].stream = 'appointment/7100/other'),
      [
        ...['logged EVENT_NOT_LOGGED', 'logged HISTORY_OF_ANOTHER'],
        'told EVENT_DIFFERS_FROM_RECORD',
        'told EVENT_NOT_IN_HISTORY',
        'lawful DUE_DATE_DIFFERS',
      ].filter((code) => code !== 'lawful DUE_DATE_DIFFERS'),
    ],
    [
      'a history, under its old name',
      (evidence, files) => {
        const bytes = Buffer.from(files[historyName(evidence)] as Buffer);
        const at = bytes.indexOf('appointed');
        bytes[at] = 'A'.charCodeAt(0);
        files[historyName(evidence)] = bytes;
      },
      ['logged HISTORY_CHANGED', 'told EVENT_NOT_IN_HISTORY'],
    ],
    [
      'a history, under its new name',
      (evidence, files) => {
        const bytes = Buffer.from(files[historyName(evidence)] as Buffer);
        bytes[bytes.indexOf('"appointed"') + 1] = 'A'.charCodeAt(0);
        evidence.cases[0].runs[0].digest = digestOf(bytes);
        files[historyName(evidence)] = bytes;
      },
      ['logged HISTORY_NOT_LOGGED', 'told EVENT_DIFFERS_FROM_RECORD'],
    ],
    [
      'a history in the place of another',
      (evidence) => {
        const [other] = supporting(evidence, 'decree/7100/skb-2026').runs;
        evidence.cases[0].runs = [{ ...other }];
      },
      ['logged HISTORY_OF_ANOTHER', 'told EVENT_DIFFERS_FROM_RECORD', 'told EVENT_NOT_IN_HISTORY'],
    ],
    [
      'the history of another under its own name',
      (evidence) => {
        evidence.cases[0].runs[0].digest = supporting(evidence, 'decree/7100/skb-2026').runs[0].digest;
      },
      [
        ...['logged HISTORY_NOT_LOGGED', 'logged HISTORY_OF_ANOTHER', 'told EVENT_DIFFERS_FROM_RECORD'],
        'told EVENT_NOT_IN_HISTORY',
      ],
    ],
    [
      'a last day that its letter does not give',
      (evidence) => {
        const [letter] = supporting(evidence, 'formation/7100/88a391eba86b25a11bafcc48').events.filter(
          ({ event }: Loose) => event.letter?.id === 'jadwal-2025-4',
        );
        for (const window of letter.event.letter.windows) if (window.step === 'spmt') window.closes = '2026-01-02';
      },
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD', 'lawful DUE_DATE_DIFFERS'],
    ],
    [
      'the instant at which a due date is over',
      (evidence) => {
        eventsOf(evidence)[7].event.due.dueAt += 1;
      },
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD', 'lawful DUE_DATE_DIFFERS'],
    ],
    [
      'a stream there twice',
      (evidence) => evidence.supporting.push(supporting(evidence, registerStream)),
      ['logged EVENT_OUT_OF_ORDER'],
    ],
    [
      'a history left out',
      (evidence, files) => delete files[historyName(evidence)],
      ['logged HISTORY_MISSING', 'told EVENT_NOT_IN_HISTORY'],
    ],
    ['a run left out', (evidence) => (evidence.cases[0].runs = []), ['logged HISTORY_MISSING']],
    [
      'a bundle with other code',
      (_, files) => {
        const name = Object.keys(files).find((one) => one.startsWith('bundles/'))!;
        files[name] = `${files[name]}// and more\n`;
      },
      ['built BUNDLE_OF_ANOTHER_BUILD'],
    ],
    [
      'the bundle of another build',
      (evidence, files) => {
        const digest = digestOf('other code');
        files[`bundles/${digest}.js`] = 'other code';
        evidence.bundles[0].digest = digest;
        evidence.cases[0].runs[0].bundles = [digest];
      },
      ['logged HISTORY_NOT_LOGGED', 'built BUNDLE_NOT_LOGGED', 'built BUNDLE_OF_ANOTHER_BUILD', 'built BUNDLE_MISSING'],
    ],
    ['a bundle left out', (evidence) => (evidence.bundles = []), ['built BUNDLE_MISSING']],
    ['another SDK for a bundle', (evidence) => (evidence.bundles[0].sdk = '1.0.0'), ['built BUNDLE_NOT_LOGGED']],
    [
      'the head, by one leaf',
      (evidence) => (evidence.checkpoint = evidence.checkpoint.replace('\n129\n', '\n128\n')),
      ['logged CHECKPOINT_FORGED'],
    ],
    ['no head', (evidence) => (evidence.checkpoint = ''), ['logged CHECKPOINT_MISSING']],
    ['text in the place of the head', (evidence) => (evidence.checkpoint = 'head'), ['logged CHECKPOINT_FORGED']],
    [
      'the word of the witness taken off',
      (evidence) => (evidence.checkpoint = `${evidence.checkpoint.split('\n').slice(0, -2).join('\n')}\n`),
      ['logged CHECKPOINT_NOT_COSIGNED'],
    ],
    [
      'a decree',
      (evidence) =>
        (supporting(evidence, 'decree/7100/skb-2025-perubahan-1').events[0].event.decree.changes[0].date =
          '2025-09-12'),
      ['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD', 'lawful DUE_DATE_DIFFERS', 'lawful DECREE_UNKNOWN'],
    ],
    [
      'the first day of an authority',
      (evidence) => (supporting(evidence, registerStream).events[0].event.grant.from = '2024-01-01'),
      ['logged EVENT_NOT_LOGGED'],
    ],
    [
      'the register of authorities cut short',
      (evidence) => (supporting(evidence, registerStream).events.length = 12),
      ['lawful AUTHORITY_MISSING'],
    ],
    [
      'the words of a rule',
      (evidence) => (evidence.rules.find(({ id }: Loose) => id === 'NI-TERIMA').values[0].count.n = 9),
      ['lawful DUE_DATE_DIFFERS'],
    ],
  ])('%s', (_, by, codes) => {
    const verdict = found(changed(by));
    expect(verdict.codes).toEqual(codes);
    expect(verdict.result).toBe('failed');
  });

  it('a head that somebody else signed', () => {
    const verdict = found(honest, { ...trust, logKeys: [keyFrom(otherKey)!] });
    expect(verdict).toEqual({ result: 'failed', codes: ['logged CHECKPOINT_FORGED'] });
  });

  it('a file that shows nothing proves nothing', () => {
    const verdict = found(changed((evidence) => Object.assign(evidence, { cases: [], supporting: [], bundles: [] })));
    expect(verdict.result).toBe('unknown');
  });

  it('a word of the witness with another time, or with a byte changed', () => {
    const lines = honest.note.split('\n');
    const word = lines.at(-2)!.split(' ')[2]!;
    for (const at of [11, 40]) {
      const bytes = Buffer.from(word, 'base64');
      bytes[at]! ^= 1;
      const made = changed((evidence) => (evidence.checkpoint = honest.note.replace(word, bytes.toString('base64'))));
      expect(found(made).codes).toEqual(['logged CHECKPOINT_NOT_COSIGNED']);
    }
  });

  it('a head with a wrong signature of one trusted key beside a right one of another', () => {
    const both = { ...trust, logKeys: [keyFrom(logKey)!, keyFrom(otherKey)!] };
    expect(found(honest, both).result).toBe('passed');
    const [, id = ''] = otherKey.split('+');
    const line = Buffer.concat([Buffer.from(id, 'hex'), Buffer.alloc(64)]).toString('base64');
    const made = changed((evidence) => (evidence.checkpoint += `— log.tenggat.example ${line}\n`));
    expect(found(made, both)).toEqual({ result: 'failed', codes: ['logged CHECKPOINT_FORGED'] });
  });

  it('what is left out of law is not passed over: without decrees and authorities nothing is proven', () => {
    const verdict = found(changed((evidence) => (evidence.supporting = [])));
    expect(verdict.result).toBe('unknown');
  });
});

describe('what was never so is found although the log was made of it', () => {
  const appointed = 12;

  it('an authority that was entered after the decision, with an earlier date', async () => {
    const made = await relogged((told) => {
      const { events } = told.get(registerStream)!;
      // The version that the decision names comes to be when the decision has long been in the log.
      events[12]!.recordedAt = Date.parse('2026-01-04T02:00:00Z');
    });
    expect(found(made)).toEqual({ result: 'failed', codes: ['lawful AUTHORITY_NOT_HELD'] });
  });

  it.each<[string, (grant: Record<string, unknown>) => void, string]>([
    ['an authority that had ended', (grant) => (grant.until = '2025-12-15'), 'lawful AUTHORITY_NOT_HELD'],
    ['an authority that had not begun', (grant) => (grant.from = '2025-12-16'), 'lawful AUTHORITY_NOT_HELD'],
    ['the authority of somebody else', (grant) => (grant.account = 'pejabat-2'), 'lawful AUTHORITY_OF_ANOTHER'],
  ])('%s', async (_, by, code) => {
    const made = await relogged((told) => by(told.get(registerStream)?.events[0]?.grant as Record<string, unknown>));
    expect(found(made)).toEqual({ result: 'failed', codes: [code] });
  });

  it('a decision without any, and a due date that the calendar does not give: also the history says otherwise', async () => {
    const made = await relogged((told) => {
      const { events } = told.get(caseStream)!;
      events[appointed] = { ...events[appointed]!, by: { kind: 'official', account: 'ppk', role: 'ppk' } };
      (events[7]!.due as { dueDate: string }).dueDate = '2025-09-17';
    });
    expect(found(made)).toEqual({
      result: 'failed',
      codes: ['told EVENT_DIFFERS_FROM_RECORD', 'lawful AUTHORITY_MISSING', 'lawful DUE_DATE_DIFFERS'],
    });
  });

  it('a decree that became known only afterwards, with an earlier instant', async () => {
    const made = await relogged((told) => {
      const { events } = told.get('decree/7100/skb-2026')!;
      const changes = (events[0]!.decree as { changes: object[] }).changes;
      changes.push({ op: 'add', date: '2025-09-10', name: 'Libur', kind: 'libur-nasional' });
      events[1]!.recordedAt = Date.parse('2025-08-20T00:00:00Z');
    });
    expect(found(made).codes).toEqual(expect.arrayContaining(['lawful DUE_DATE_DIFFERS', 'lawful DECREE_UNKNOWN']));
  });
});

describe('what the law contests is no tampering', () => {
  const revoked = {
    type: 'authority-revoked',
    of: 1,
    on: '2025-12-01',
    paper: { number: '821/99', on: '2026-01-02' },
    reason: 'Ditarik.',
  };
  const head = {
    effectiveOn: '2026-01-04',
    recordedAt: Date.parse('2026-01-04T02:00:00Z'),
    by: { kind: 'official', account: 'administrator', role: 'administrator' },
  };
  const settled = (as: string) =>
    [13, 15].map((seq, n) => ({
      type: 'dispute-settled',
      of: { stream: caseStream, seq, authority: 1, effectiveOn: '2025-12-15' },
      as,
      reason: 'x',
      ...head,
      seq: 15 + n,
    }));

  it('an authority that was revoked afterwards as of an earlier day leaves its decisions in dispute', async () => {
    const made = await relogged((told) => told.get(registerStream)!.events.push({ ...revoked, ...head, seq: 14 }));
    expect(found(made)).toEqual({ result: 'disputed', codes: ['lawful AUTHORITY_DISPUTED'] });
  });

  it.each([
    ['confirmed', 'passed'],
    ['to-be-redone', 'disputed'],
  ])('once the PPK has said %s they are %s', async (as, result) => {
    const made = await relogged((told) =>
      told.get(registerStream)!.events.push({ ...revoked, ...head, seq: 14 }, ...settled(as)),
    );
    expect(found(made).result).toBe(result);
  });
});

describe('one byte', () => {
  const step = 2_311;

  it('of the events changed is never proven', () => {
    const text = Buffer.from(JSON.stringify(honest.evidence.cases[0]!.events));
    for (let at = 1; at < text.length; at += step) {
      const flipped = Buffer.from(text);
      flipped[at]! ^= 1 << (at % 7);
      const evidence = JSON.stringify({ ...honest.evidence, cases: ['HERE'] });
      const stream = JSON.stringify({ ...honest.evidence.cases[0], events: 'EVENTS' });
      const whole = evidence.replace('"HERE"', () => stream.replace('"EVENTS"', () => flipped.toString('utf8')));
      expect(verdictOf(zipOf({ 'evidence.json': whole, ...honest.files })), `byte ${at}`).not.toBe('passed');
    }
  });

  it('of a history changed is never proven', () => {
    const name = historyName(honest.evidence);
    const bytes = honest.files[name] as Buffer;
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (at % 8);
      const files = { ...honest.files, [name]: flipped };
      expect(found({ evidence: honest.evidence, files }).codes, `byte ${at}`).toContain('logged HISTORY_CHANGED');
    }
  });
});

function verdictOf(archive: Buffer): string {
  try {
    return verify(archive, trust).result;
  } catch (error) {
    expect((error as Error).constructor.name).toBe('Unreadable');
    return 'unreadable';
  }
}
