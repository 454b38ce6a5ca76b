import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';

const patience = 5 * 60_000;
const rowsAtOnce = 500;

/** A line of the operator's export from the portal, as far as it is used. */
type MonitoringRow = {
  readonly participant: string;
  readonly result: '' | 'BTS' | 'TMS' | 'MS';
  readonly changedOn: CivilDate;
  readonly cause: string;
};

/** What the operator does by hand in SIASN's portal, and the letters of the Minister. */
export type Portal = {
  /** Submits a day's proposals or repairs; looks first what the portal has already, as a person would. */
  submit(kind: 'usulan' | 'perbaikan', on: CivilDate, participants: readonly string[]): Promise<void>;
  monitoring(): Promise<readonly MonitoringRow[]>;
  determination(part: 1 | 2): Promise<{ number: string; date: CivilDate; participants: readonly string[] }>;
};

export function portal(simulatorUrl: string, token: string): Portal {
  const authorization = `Bearer ${token}`;
  const self: Portal = {
    async submit(kind, on, participants) {
      const dateName = kind === 'usulan' ? 'tgl_usulan' : 'tgl_perbaikan';
      for (let start = 0; start < participants.length; start += rowsAtOnce) {
        const page = participants.slice(start, start + rowsAtOnce);
        await patiently(async () => {
          const known = new Map((await self.monitoring()).map((row) => [row.participant, row]));
          const open = page.filter((one) => (kind === 'usulan' ? !known.has(one) : known.get(one)?.result === 'BTS'));
          if (open.length === 0) return;
          const rows = open.map((no_peserta) => ({ no_peserta, [dateName]: on }));
          await ok(`${simulatorUrl}/portal/${kind}`, {
            method: 'POST',
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify({ rows }),
          });
        });
      }
    },
    monitoring: () =>
      patiently(async () => {
        const response = await ok(`${simulatorUrl}/portal/monitoring.csv?since=2025-01-01`, {
          headers: { authorization },
        });
        const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
        return rows.map((row) => ({
          participant: row.no_peserta ?? '',
          result: (row.hasil ?? '') as MonitoringRow['result'],
          changedOn: row.tgl_update_layanan as CivilDate,
          cause: row.alasan_tolak_id ?? '',
        }));
      }),
    determination: (part) =>
      patiently(async () => {
        const response = await ok(`${simulatorUrl}/panrb/penetapan/${part}`, {});
        const letter = (await response.json()) as { nomor: string; tanggal: CivilDate; rows: { no_peserta: string }[] };
        return { number: letter.nomor, date: letter.tanggal, participants: letter.rows.map((row) => row.no_peserta) };
      }),
  };
  return self;
}

async function ok(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const limit = Date.now() + patience; ; await delay(250)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}
