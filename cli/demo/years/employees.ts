import { setTimeout as delay } from 'node:timers/promises';
import { expectDone, type Office } from '../office.ts';
import { type Fate, rowOf } from './fates.ts';

export type Employee = {
  readonly id: string;
  readonly rowNo: number;
  readonly unit: string;
  readonly stage: string;
};

/** The body of a decision about one employee. */
export type Decision = { readonly kind: string; readonly [field: string]: unknown };

/** Everybody who started in the batch; waits until each has an employment. */
async function employees(office: Office): Promise<readonly Employee[]> {
  const started = office.ways.filter(({ row }) => row.outcome === 'started').length;
  for (;;) {
    const found = await readAll(office);
    if (found.length === started) return found;
    await delay(200);
  }
}

async function readAll(office: Office): Promise<readonly Employee[]> {
  const found: Employee[] = [];
  for (let after = ''; ; ) {
    const query = new URLSearchParams({ process: 'employment', batch: office.formation, limit: '200' });
    if (after) query.set('after', after);
    const { body } = expectDone(await office.as('operator').send('GET', `/v1/cases?${query}`), 'employments');
    found.push(...(body.cases as Employee[]));
    if (typeof body.next !== 'string') return found.sort((one, other) => one.rowNo - other.rowNo);
    after = body.next;
  }
}

/** Those whose employment has not ended. */
export async function atWork(office: Office): Promise<readonly Employee[]> {
  return (await employees(office)).filter(({ stage }) => stage !== 'ended');
}

/** All of them but those with one of these fates. */
export async function atWorkBut(office: Office, ...fates: readonly Fate[]): Promise<readonly Employee[]> {
  const rows = fates.map((fate) => rowOf(office, fate));
  return (await atWork(office)).filter(({ rowNo }) => !rows.includes(rowNo));
}

/** Whoever has this fate, if enough people started for it. */
export async function whose(office: Office, fate: Fate): Promise<Employee | undefined> {
  const row = rowOf(office, fate);
  return row === undefined ? undefined : (await employees(office)).find(({ rowNo }) => rowNo === row);
}

/** Whether somebody began in 2025, and not on 1 January 2026 after a letter had reopened their file. */
export function beganIn2025(office: Office, { rowNo }: Employee): boolean {
  return office.ways.some(({ row }) => row.row === rowNo && !row.reopenedByLetter);
}

/** What is decided about one employee, under a name of its own. Throws when it is refused. */
export async function decide(
  office: Office,
  account: string,
  name: string,
  { id, rowNo }: Employee,
  decision: Decision,
): Promise<readonly number[]> {
  const { body } = expectDone(await office.decideCase(account, `${name}/${rowNo}`, id, decision), name);
  return body.seqs as number[];
}

/** As a bulk run takes them, each with what is decided for them alone. */
export function asCases(
  employed: readonly Employee[],
  own: (employee: Employee) => object = () => ({}),
): readonly { readonly caseId: string }[] {
  return employed.map((employee) => ({ caseId: employee.id, ...own(employee) }));
}
