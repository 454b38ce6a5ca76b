import { ocelJson } from '../../audit/mining/ocel.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { startOfDay } from '../../domain/calendar/zone.ts';
import { writeOut } from '../../platform/write-out.ts';
import { readDate } from '../law/options.ts';
import { ledgerOfNow, withRegistry } from './ledger.ts';

type OcelOptions = {
  readonly instansi?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
};

/** `tenggat mine ocel`: the ledger as OCEL 2.0; `--from` and `--to` are days of WIB, both inclusive, by the recording. */
export async function mineOcel({ instansi, from, to, out }: OcelOptions): Promise<void> {
  const days = {
    ...(from !== undefined && { from: startOfDay(readDate(from), 'WIB') }),
    ...(to !== undefined && { before: startOfDay(addDays(readDate(to), 1), 'WIB') }),
  };
  await withRegistry(async (db) => {
    await writeOut(out, ocelJson({ ...(await ledgerOfNow(db, instansi)), ...days }));
    if (out !== undefined) console.error(`Log proses OCEL 2.0 ditulis ke ${out}.`);
  });
}
