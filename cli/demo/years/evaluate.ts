import { decideInBulk } from '../bulk-steps.ts';
import { expectDone, type Office } from '../office.ts';
import { asCases, atWork, beganIn2025, decide, type Employee, whose } from './employees.ts';
import { rowOf } from './fates.ts';

type Quarter = 1 | 2 | 3 | 4 | 'annual';

export const evaluator = 'kepala-bkpsdm';

/** One head evaluates in all units of the demo, by a paper of its own. */
export async function nameEvaluator(office: Office, on: string): Promise<void> {
  const paper = { number: '800/0004/SK/2026 (contoh)', on };
  const json = { account: evaluator, office: 'kepala-unit', kind: 'definitive', powers: ['evaluate'], from: on, paper };
  const granted = await office.as('administrator').send('POST', '/v1/authorities', { key: 'demo/evaluator', json });
  expectDone(granted, 'evaluator');
}

/** The SKP of a year, drawn from a term, for all who work in both. */
export async function setSkp(office: Office, on: string, year: number, term: number): Promise<void> {
  const decision = { kind: 'set-skp', effectiveOn: on, year, term, indicators: ['PK lampiran I', 'IKU'], evaluator };
  const cases = asCases(await workedIn(office, year, term));
  await decideInBulk(office, 'operator', `skp/${year}/${term}`, { decision, cases });
}

/** Evaluated one by one, for nobody is rated by a list; the quarter of one is left to be recorded as missing. */
export async function evaluate(office: Office, on: string, year: number, quarter: Quarter): Promise<void> {
  const name = `evaluate/${year}/${quarter}`;
  const missed = year === 2026 && quarter === 1 ? rowOf(office, 'quarter-missed') : undefined;
  const weak = rowOf(office, 'not-performing');
  const due = (await workedIn(office, year)).filter(({ rowNo }) => rowNo !== missed);
  await office.inLanes(name, due, (employee) => {
    const rating = employee.rowNo === weak ? 'below' : 'as-expected';
    const said = { kind: 'evaluate', effectiveOn: on, year, quarter, result: rating, behaviour: rated(rating) };
    return decide(office, evaluator, name, employee, { ...said, organisation: 'baik' });
  });
}

/** The PPK signs the evaluations of a year, which somebody else has made. */
export async function signOff(office: Office, on: string, year: number): Promise<void> {
  const decision = { kind: 'sign-off-evaluation', effectiveOn: on, year, quarter: 'annual' };
  const cases = asCases(await workedIn(office, year));
  await decideInBulk(office, 'ppk', `sign-off/${year}`, { decision, cases });
}

/** BUKTI-TRIWULAN-PENGGANTI: nobody evaluated the first quarter of one, and its time is over. */
export async function recordMissed(office: Office, on: string): Promise<void> {
  const employee = await whose(office, 'quarter-missed');
  if (employee === undefined) return;
  await decide(office, 'operator', 'missed', employee, {
    ...{ kind: 'record-missing-evaluation', effectiveOn: on, year: 2026, quarter: 1, cause: 'evaluator-left' },
    ...{ reason: 'Kepala unit pensiun, penggantinya belum ada.', standIn: 'LKH triwulan I' },
  });
}

/** Whoever began on 1 January 2026 has no SKP year 2025, and no second term in 2026. */
async function workedIn(office: Office, year: number, term = 1): Promise<readonly Employee[]> {
  const everybody = await atWork(office);
  return year === 2025 + term - 1 ? everybody.filter((employee) => beganIn2025(office, employee)) : everybody;
}

function rated(rating: string) {
  return {
    ...{ 'service-oriented': rating, accountable: rating, competent: rating, harmonious: rating },
    ...{ loyal: rating, adaptive: rating, collaborative: rating },
  };
}
