import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aboutRun, historyFrom } from '../archive/history.ts';
import { recordedIn } from '../replay/recorded.ts';
import { readHistory } from './history.ts';
import { fieldsOf } from './protobuf.ts';

const folder = new URL('../../test/histories/', import.meta.url).pathname;

describe('the wire format of protocol buffers', () => {
  it('is read as its documentation shows it', () => {
    // "Encoding", https://protobuf.dev/programming-guides/encoding/: { 1: 150 }, { 2: "testing" }, { 3: { 1: 150 } }.
    expect(fieldsOf(Buffer.from('089601', 'hex'))).toEqual([{ number: 1, value: 150n }]);
    expect(fieldsOf(Buffer.from('120774657374696e67', 'hex'))).toEqual([{ number: 2, bytes: Buffer.from('testing') }]);
    const [{ bytes } = {}] = fieldsOf(Buffer.from('1a03089601', 'hex'));
    expect(fieldsOf(bytes!)).toEqual([{ number: 1, value: 150n }]);
  });

  it.each([
    ['a number that does not end', '0896'],
    ['a number of more than ten bytes', `08${'ff'.repeat(10)}01`],
    ['a text that is longer than its message', '120774'],
    ['a length beyond any', '12ffffffffffffffff7f'],
    ['a group', '0b'],
    ['no number of a field', '0001'],
  ])('is not read where it has %s', (_, hex) => {
    expect(() => fieldsOf(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
});

describe('a history', () => {
  it('written by hand tells whose it is, what built it, what it told the ledger, and what goes on with it', () => {
    const field = (number: number, ...parts: (Buffer | string)[]) => {
      const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
      const key = number < 16 ? [number * 8 + 2] : [((number * 8 + 2) & 127) | 128, number >> 4];
      return Buffer.concat([Buffer.from([...key, body.length]), body]);
    };
    const started = field(6, field(10, 'run-0'), field(14, 'run-1'), field(28, 'employment/7100/e-1'));
    const done = field(12, field(5, field(1, 'build-a')));
    const json = '{"stream":"employment/7100/e-1","events":[{"seq":3,"type":"renewed"}]}';
    const commit = field(15, field(2, field(1, 'commit')), field(6, field(1, field(2, json))));
    const other = field(15, field(2, field(1, 'tell')), field(6, field(1, field(2, '{}'))));
    const next = field(33, field(1, 'run-2'));
    const history = Buffer.concat([started, done, commit, other, done, next].map((event) => field(1, event)));
    expect(readHistory(history)).toEqual({
      ...{ workflow: 'employment/7100/e-1', run: 'run-1', continues: 'run-0', nextRun: 'run-2', ended: true },
      ...{ bundles: ['build-a'] },
      commits: [{ stream: 'employment/7100/e-1', seq: 3, event: { seq: 3, type: 'renewed' } }],
    });
  });

  it.each(readdirSync(folder).filter((name) => name.endsWith('.pb.gz')))(
    'of the engine is read as by its SDK: %s',
    (name) => {
      const bytes = gunzipSync(readFileSync(join(folder, name)));
      const history = historyFrom(bytes);
      const about = aboutRun(history);
      const told = recordedIn(history).flatMap((one) =>
        one.kind === 'activity' && one.type === 'commit' ? (one.input[0] as { events: { seq: number }[] }).events : [],
      );
      const read = readHistory(bytes);
      expect(read).toMatchObject({ workflow: about.workflow, run: about.run, bundles: about.bundles });
      expect(read.ended).toBe(about.outcome !== undefined);
      expect(read.nextRun).toBe(about.nextRun);
      expect(read.commits.map(({ event }) => event)).toEqual(told);
    },
  );
});
