import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../api/timeline/tell.ts';
import { recordedStreams } from '../../test/support/recorded-streams.ts';
import { minedProcesses, ocelJson } from './ocel.ts';
import type { OcelEvent, OcelObject } from './ocel-types.ts';

type Types = readonly { name: string; attributes: readonly { name: string; type: string }[] }[];
type Log = { events: OcelEvent[]; objects: OcelObject[]; eventTypes: Types; objectTypes: Types };

const streams = recordedStreams().filter(({ stream }) => minedProcesses.some((one) => stream.startsWith(`${one}/`)));
const returned = streams.find(({ name }) => name === 'returned-once')!;
const bulk = streams.find(({ name }) => name === 'bulk-appoint')!;
const ledger = {
  async *streams() {
    yield* streams;
  },
  decrees: new Set(streams.map(({ stream }) => stream)),
  ruleOf: (event: { type: string }) => tell(event).rule,
  filesOf: async (run: string) => (bulk.stream.endsWith(run) ? [returned.stream] : []),
};

async function logOf(more: object = {}): Promise<{ text: string; log: Log }> {
  let text = '';
  for await (const piece of ocelJson({ ...ledger, ...more })) text += piece;
  return { text, log: JSON.parse(text) };
}

let log: Log;
beforeAll(async () => {
  ({ log } = await logOf());
});

const event = (seq: number) => log.events.find(({ id }) => id === `${returned.stream}/${seq}`)!;
const object = (id: string) => log.objects.find((one) => one.id === id)!;
const said = ({ attributes }: OcelEvent) => Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

describe('the ledger as an object-centric log', () => {
  it('is OCEL 2.0 by its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../test/golden/ocel/ocel2.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv({ strict: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, events: [{ ...log.events[0], time: 'kemarin' }] })).toBe(false);
  });

  it('holds every event of every stream once, and no object twice', () => {
    expect(log.events.length).toBe(streams.reduce((sum, { events }) => sum + events.length, 0));
    expect(new Set(log.events.map(({ id }) => id)).size).toBe(log.events.length);
    expect(new Set(log.objects.map(({ id }) => id)).size).toBe(log.objects.length);
  });

  it('declares each type and attribute that it uses', () => {
    const declared = new Set(
      [log.eventTypes, log.objectTypes].flatMap((types, n) =>
        types.flatMap(({ name, attributes }) => [
          `${n} ${name}`,
          ...attributes.map((one) => `${n} ${name} ${one.name}`),
        ]),
      ),
    );
    const used = [log.events, log.objects].flatMap((all, n) =>
      all.flatMap(({ type, attributes }) => [`${n} ${type}`, ...attributes.map(({ name }) => `${n} ${type} ${name}`)]),
    );
    expect([...new Set(used)].filter((one) => !declared.has(one))).toEqual([]);
  });

  it('names nothing that is not there', () => {
    const there = new Set(log.objects.map(({ id }) => id));
    const named = [...log.events, ...log.objects].flatMap(({ relationships }) => relationships);
    // The committed histories are single files: the streams around them are not all among them.
    const away = named.filter(
      ({ objectId }) => !there.has(objectId) && !/^(formation|appointment|employment|intake)\//.test(objectId),
    );
    expect(named.length).toBeGreaterThan(1_000);
    expect([...new Set(away.map(({ objectId }) => objectId))]).toEqual([]);
  });

  it('says of a file that came back from BKN where it stood from when on', () => {
    expect(object(returned.stream).attributes.map(({ value, time }) => [time.slice(0, 10), value])).toEqual([
      ['2025-09-08', 'documents'],
      ['2025-09-10', 'ready'],
      ['2025-09-11', 'at-bkn'],
      ['2025-09-15', 'returned'],
      ['2025-09-23', 'at-bkn'],
      ['2025-09-26', 'ni-issued'],
      ['2025-12-15', 'appointed'],
      ['2025-12-17', 'contracted'],
      ['2025-12-22', 'started'],
      ['2025-12-22', 'started'],
    ]);
    const clock = object(`${returned.stream}#BTS-PERBAIKAN/9`);
    expect(clock.attributes.filter(({ name }) => name === 'status').map(({ value }) => value)).toEqual([
      'open',
      'met-late',
    ]);
    expect(clock.attributes.find(({ name }) => name === 'dueDate')?.value).toBe('2025-09-22');
  });

  it('says of an event both times, its name, its rule, in which role, and whether it came late', () => {
    expect(event(16)).toMatchObject({ type: 'ni-reproposed', time: '2025-09-23T02:00:00.000Z' });
    expect(said(event(16))).toEqual({
      label: 'NI diusulkan kembali',
      seq: '16',
      effectiveOn: '2025-09-23',
      recordedAt: '2025-09-23T02:00:00.000Z',
      daysUntilRecorded: '0',
      actor: 'ppk',
      rule: 'BTS-PERBAIKAN',
      late: 'true',
    });
    expect(event(16).relationships).toEqual([
      { objectId: returned.stream, qualifier: 'subject' },
      { objectId: 'authority/7100/1', qualifier: 'under' },
      { objectId: `${returned.stream}#BTS-PERBAIKAN/9`, qualifier: 'closes' },
    ]);
  });

  it('puts a bulk run beside the files that it decided', () => {
    expect(object(bulk.stream).relationships).toContainEqual({ objectId: returned.stream, qualifier: 'decides' });
  });

  it('holds nobody’s account and no words of anybody', async () => {
    const secret = {
      reason: 'KATA-1',
      evidence: 'KATA-2',
      skNumber: 'KATA-3',
      letterNumber: 'KATA-4',
      basis: 'KATA-5',
    };
    const told = streams.map(({ stream, events }) => ({
      stream,
      events: events.map((one) => ({
        ...one,
        ...secret,
        by: one.by.kind === 'official' ? { ...one.by, account: 'AKUN' } : one.by,
      })),
    }));
    const { text: all, log: same } = await logOf({
      async *streams() {
        yield* told;
      },
    });
    expect(same.events.length).toBe(log.events.length);
    expect(all).not.toMatch(/AKUN|KATA-/);
  });

  it('tells only of the days that were asked for, and has all objects', async () => {
    const { log: part } = await logOf({
      from: Date.parse('2025-09-15T00:00:00Z'),
      before: Date.parse('2025-09-16T00:00:00Z'),
    });
    const days = new Set(part.events.map(({ time }) => time.slice(0, 10)));
    expect([...days]).toEqual(['2025-09-15']);
    expect(part.objects.length).toBe(log.objects.length);
  });
});
