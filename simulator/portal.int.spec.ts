import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isCivilDate, weekday } from '../domain/calendar/civil-date.ts';
import { sandbox } from './testing/client.ts';

let box: Awaited<ReturnType<typeof sandbox>>;

beforeAll(async () => {
  box = await sandbox(300);
});
afterAll(() => box.close());

const standing = async (participant: string) =>
  (await box.monitoring()).find(({ no_peserta }) => no_peserta === participant);

test('only with a session can anyone propose', async () => {
  expect((await box.post('/portal/usulan', { rows: [] })).status).toBe(401);
});

test('a determination can be read from its date on and leaves out who was not determined', async () => {
  const letter = () => fetch(`${box.url}/panrb/penetapan/1`);
  expect((await letter()).status).toBe(404);
  await box.clock('2025-09-08T00:00:00+07:00');
  const parts = [await letter(), await fetch(`${box.url}/panrb/penetapan/2`)];
  const [first, second] = await Promise.all(
    parts.map(async (res) => (await res.json()) as { rows: { no_peserta: string }[]; tanggal: string }),
  );
  expect(second!.tanggal).toBe('2025-09-08');
  const determined = [...first!.rows, ...second!.rows].map(({ no_peserta }) => no_peserta);
  expect(new Set(determined).size).toBe(300 - box.plan.counts['not-determined']);
  const { data } = (await (await fetch(`${box.url}/panrb/pengumuman`)).json()) as { data: unknown[] };
  expect(data).toHaveLength(2);
});

test('a row is refused without determination, and on a date to come', async () => {
  const { person } = box.rowWhere(({ part }) => part === null);
  expect(await box.propose('2025-09-08', person.participantNumber)).toMatchObject({ diterima: 0, ditolak: 1 });
  expect(await box.propose('2025-09-09', box.persons[0]!.participantNumber)).toMatchObject({ ditolak: 1 });
});

test('a file that BKN returns is answered after it is put right, never on a weekend', async () => {
  const { person, plan } = box.rowWhere(({ returns }) => returns.length === 1);
  const id = person.participantNumber;
  await box.propose('2025-09-08', id);
  expect(await box.correct('2025-09-08', id)).toMatchObject({ ditolak: 1 });
  await box.clock('2025-09-30T10:00:00+07:00');
  const returned = await standing(id);
  expect(returned).toMatchObject({
    status_usulan: '5',
    hasil: 'BTS',
    alasan_tolak_id: plan.returns[0]!.cause,
    nip: '',
  });
  expect(returned!.uraian_perbaikan).not.toBe('');
  const on = returned!.tgl_update_layanan!;
  expect(isCivilDate(on) && weekday(on) <= 5).toBe(true);

  expect(await box.correct('2025-09-30', id)).toMatchObject({ diterima: 1 });
  expect(await standing(id)).toMatchObject({ status_usulan: '12', hasil: '' });
  expect(await box.correct('2025-09-30', id)).toMatchObject({ ditolak: 1 });
  await box.clock('2025-10-31T10:00:00+07:00');
  expect(await standing(id)).toMatchObject({
    status_usulan: '22',
    hasil: 'MS',
    nip: expect.stringMatching(/^\d{18}$/),
  });
  expect(await box.counts()).toMatchObject({ perbaikan: { total: 2, distinct: 1, doubles: 1 } });
});

test('an answer can be seen from 07:30 WIB of its day, and the export shows it from that day', async () => {
  const { person, plan } = box.rowWhere(
    ({ outcome, returns, answerDays }) => outcome === 'started' && returns.length === 0 && answerDays === 2,
  );
  expect(plan.proposedOn).not.toBeNull();
  const id = person.participantNumber;
  await box.clock('2025-11-07T10:00:00+07:00'); // a Friday: two working days later is Tuesday
  await box.propose('2025-11-07', id);
  await box.clock('2025-11-11T07:29:59+07:00');
  expect(await standing(id)).toMatchObject({ hasil: '' });
  await box.clock('2025-11-11T07:30:00+07:00');
  expect(await standing(id)).toMatchObject({ hasil: 'MS', tgl_pertek: '2025-11-11' });
  expect((await box.monitoring('2025-11-11')).map(({ no_peserta }) => no_peserta)).toEqual([id]);
});

test('who is not eligible hears TMS and gets no number', async () => {
  const { person } = box.rowWhere(({ outcome }) => outcome === 'tms');
  await box.propose('2025-11-11', person.participantNumber);
  await box.clock('2025-12-01T10:00:00+07:00');
  expect(await standing(person.participantNumber)).toMatchObject({ status_usulan: '6', hasil: 'TMS', nip: '' });
});

test('nothing answered is lost by a restart, and time does not go back', async () => {
  const before = [await box.monitoring(), await box.counts()];
  await box.restart();
  expect([await box.monitoring(), await box.counts()]).toEqual(before);
  expect((await box.clock('2025-09-01T00:00:00+07:00')).status).toBe(409);
});

test('secrets are readable by their owner alone', () => {
  for (const name of ['siasn-credentials.json', 'sandbox-accounts.json', 'oidc-keys.json']) {
    expect(statSync(join(box.folder, name)).mode & 0o777).toBe(0o600);
  }
});

test('a body that is no JSON is refused without a stack', async () => {
  const res = await fetch(`${box.url}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect([res.status, Object.keys((await res.json()) as object)]).toEqual([400, ['Error', 'Message']]);
});
