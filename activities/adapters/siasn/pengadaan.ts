import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../../../domain/calendar/civil-date.ts';
import type { SiasnClient } from './client.ts';
import { SiasnFault } from './fault.ts';

/** A row of `list-pengadaan-instansi`, as far as it is used: an outcome shows in which fields are filled. */
export type PengadaanRow = {
  readonly participant: string;
  readonly ni?: string;
  readonly pertekOn?: CivilDate;
  readonly skNumber?: string;
};

const row = z.looseObject({
  no_peserta: z.coerce.string(),
  nip: z.string().nullish(),
  tgl_pertek: z.string().nullish(),
  no_sk: z.string().nullish(),
});

const pageSize = 500;

/** Reads the whole list of a year. Pages overlap: each participant is answered once, with the fullest row. */
export async function readPengadaan(siasn: SiasnClient, year: number): Promise<readonly PengadaanRow[]> {
  const rows = new Map<string, PengadaanRow>();
  for (let offset = 0; ; offset += pageSize) {
    const query = { tahun: String(year), limit: String(pageSize), offset: String(offset) };
    const page = z.array(row).safeParse(await siasn.get('/pengadaan/list-pengadaan-instansi', query));
    if (!page.success) throw new SiasnFault('SIASN_UNREACHABLE', 'SIASN answered a list in an unknown form');
    for (const one of page.data) {
      const read = rowOf(one);
      const known = rows.get(read.participant);
      rows.set(read.participant, { ...known, ...read });
    }
    if (page.data.length < pageSize) return [...rows.values()];
  }
}

function rowOf({ no_peserta, nip, tgl_pertek, no_sk }: z.infer<typeof row>): PengadaanRow {
  const pertekOn = tgl_pertek?.split('-').reverse().join('-') ?? '';
  return {
    participant: no_peserta,
    ...(nip ? { ni: nip } : {}),
    ...(isCivilDate(pertekOn) ? { pertekOn } : {}),
    ...(no_sk ? { skNumber: no_sk } : {}),
  };
}
