import { civilDateOf } from '../../domain/calendar/zone.ts';
import { provincialMinimums, regencyMinimums, rupiahOf, senOf } from '../../domain/wages/minimum-wages.ts';
import { salaryRows } from '../../domain/wages/salary-scale.ts';
import { zoneOf } from '../../registry/instansi.ts';
import { recordedMinimums, recordMinimum } from '../../registry/wages/recorded-minimums.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Those that came with the product first, then every entry of the instansi in the order of its recording. */
export const listMinimumWages: Handler<'listMinimumWages'> = async (use, { query, official }) => {
  const year = query.year ?? (await yearAt(use, official.instansi));
  const recorded = await recordedMinimums(use.db, official.instansi, await use.clock());
  const shipped = [...provincialMinimums, ...regencyMinimums].filter((one) => one.year === year);
  const minimums = [
    ...shipped.map(({ region, name, sen, confidence }) => ({ region, name, amount: rupiahOf(sen), confidence })),
    ...recorded
      .filter((one) => one.year === year)
      .map(({ region, name, sen, confidence, decree, issuedOn, recordedAt }) => ({
        ...{ region, name, amount: rupiahOf(sen), confidence, decree, issuedOn },
        recordedAt: recordedAt.toISOString(),
      })),
  ];
  return { status: 200, body: { year, minimums } };
};

/** Repeating it adds nothing; another amount or decree is added, and speaks from then on. */
export const putMinimumWage: Handler<'putMinimumWage'> = async (use, { body, official }) => {
  const { instansi, account } = official;
  if ((await zoneOf(use.db, instansi)) === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const { region, year, amount, decree, issuedOn } = body;
  await recordMinimum(use.db, {
    ...{ instansi, region, year, sen: senOf(amount), decree, issuedOn },
    ...{ recordedAt: await use.clock(), recordedBy: account },
  });
  return { status: 200, body };
};

export const readSalaryScale: Handler<'readSalaryScale'> = async () => ({
  status: 200,
  body: { instrument: 'Perpres 11/2024; jenjang pendidikan menurut PermenPANRB 72/2020', rows: salaryRows },
});

/** The calendar year that it is in an instansi. */
export async function yearAt(use: Dependencies, instansi: string): Promise<number> {
  const zone = await zoneOf(use.db, instansi);
  if (zone === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  return Number(civilDateOf(await use.clock(), zone).slice(0, 4));
}
