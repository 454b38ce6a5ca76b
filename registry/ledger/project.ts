import type { Transaction } from 'kysely';
import { evolve } from '../../domain/appointment/evolve.ts';
import type { AppointmentState } from '../../domain/appointment/state.ts';
import { type AuthorityRegister, evolveAuthority, noAuthorities } from '../../domain/authority/register.ts';
import { evolveBulk } from '../../domain/bulk/evolve.ts';
import { evolveDecree } from '../../domain/decree/evolve.ts';
import { evolveEmployment, nextAtOf } from '../../domain/employment/evolve.ts';
import { type EmploymentState, presentTerm } from '../../domain/employment/state.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { evolveIntake } from '../../domain/intake/intake.ts';
import { evolvePolicy, type PolicyState } from '../../domain/policies/stream.ts';
import { evolveSelection } from '../../domain/selection/evolve.ts';
import { disputeDecided, disputeRegistered } from '../authority/disputes.ts';
import type { Tables } from '../tables.ts';
import {
  type Filed,
  type FiledAppointment,
  type FiledAuthority,
  type FiledBulk,
  type FiledCase,
  type FiledDecree,
  type FiledEmployment,
  type FiledFormation,
  type FiledIntake,
  type FiledPolicies,
  type FiledSelection,
  hasWork,
  idOf,
  type Step,
} from './filed.ts';
import { dueOf, fold, readModel } from './fold.ts';
import { projectAccounts } from './project-accounts.ts';
import { projectClocks } from './project-clocks.ts';
import { projectConversion } from './project-conversion.ts';
import { projectErasure } from './project-erasure.ts';
import { projectExclusions } from './project-exclusions.ts';
import { type OpenedTask, projectTasks } from './project-tasks.ts';

/** Folds new events into the read model: the row of the case or batch, its clocks, its tasks. */
export async function project(tx: Transaction<Tables>, filed: Filed): Promise<void> {
  if (filed.process === 'policy') await projectPolicies(tx, filed);
  if (filed.process === 'authority') await disputeRegistered(tx, filed, await projectAuthorities(tx, filed));
  if (filed.process === 'erasure') await projectErasure(tx, filed);
  if (filed.process === 'account') await projectAccounts(tx, filed);
  // Of a digest, what became of each message is kept beside the ledger; so is how far a webhook has come.
  if (hasWork(filed)) await projectWork(tx, filed);
}

/** As `project`, for a process that has clocks and tasks; answers the tasks that these events opened. */
export async function projectWork(tx: Transaction<Tables>, filed: FiledCase): Promise<readonly OpenedTask[]> {
  const steps = await projectCase(tx, filed);
  const state = steps.at(-1)?.after;
  if (state === undefined) return [];
  await projectClocks(tx, filed, steps[0]?.before?.clocks ?? [], state);
  const opened = await projectTasks(tx, filed, steps);
  await disputeDecided(tx, filed);
  return opened;
}

function projectCase(tx: Transaction<Tables>, filed: FiledCase): Promise<readonly Step[]> {
  switch (filed.process) {
    case 'appointment':
      return projectFile(tx, filed);
    case 'employment':
      return projectEmployment(tx, filed);
    case 'formation':
      return projectBatch(tx, filed);
    case 'conversion':
      return projectConversion(tx, filed);
    case 'selection':
      return projectSelection(tx, filed);
    case 'decree':
      return projectDecree(tx, filed);
    case 'bulk':
      return projectBulk(tx, filed);
    case 'intake':
      return projectIntake(tx, filed);
    default:
      return filed satisfies never;
  }
}

async function projectFile(tx: Transaction<Tables>, filed: FiledAppointment): Promise<readonly Step[]> {
  const id = idOf(filed.stream);
  const known = await tx.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state as AppointmentState | undefined, filed.events, evolve);
  const row = { ...readModel(steps), ...dueOf(steps) };
  if (known) {
    await tx.updateTable('cases').set(row).where('id', '=', id).execute();
    return steps;
  }
  const listed = await tx
    .selectFrom('formation_rows')
    .select(['formation', 'formation as batch', 'row_no', 'person', 'unit', 'position'])
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow();
  const { process, stream, instansi } = filed;
  await tx
    .insertInto('cases')
    .values({ id, process, stream, instansi, ...listed, next_at: null, ...row })
    .execute();
  return steps;
}

/** Where somebody works follows from the ledger; whose file it is stands in the registry before its first event. */
async function projectEmployment(tx: Transaction<Tables>, filed: FiledEmployment): Promise<readonly Step[]> {
  const { process, stream, instansi } = filed;
  const id = idOf(stream);
  const known = await tx.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state as EmploymentState | undefined, filed.events, evolveEmployment);
  const state = steps.at(-1)?.after;
  if (state === undefined) return steps;
  const next = nextAtOf(state);
  const { unit, position } = presentTerm(state);
  const next_at = next === undefined ? null : new Date(next);
  const row = { ...readModel(steps), ...dueOf(steps), unit, position, next_at };
  if (known) {
    await tx.updateTable('cases').set(row).where('id', '=', id).execute();
    return steps;
  }
  const listed = await tx
    .selectFrom('employments')
    .select(['batch', 'row_no', 'person'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('cases')
    .values({ id, process, stream, instansi, formation: null, ...listed, ...row })
    .execute();
  return steps;
}

/** A batch has its row before its first event: the label that people gave it is not the ledger's. */
async function projectBatch(tx: Transaction<Tables>, filed: FiledFormation): Promise<readonly Step[]> {
  const id = idOf(filed.stream);
  const known = await tx
    .selectFrom('formations')
    .select(['state', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const steps = fold(known.version > 0 ? known.state : undefined, filed.events, evolveFormation);
  await tx.updateTable('formations').set(readModel(steps)).where('id', '=', id).execute();
  for (const event of filed.events) await projectExclusions(tx, id, event);
  return steps;
}

/** Who applied, and the results of each, were kept before their digest was decided about. */
async function projectSelection(tx: Transaction<Tables>, filed: FiledSelection): Promise<readonly Step[]> {
  const id = idOf(filed.stream);
  const known = await tx.selectFrom('selections').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state, filed.events, evolveSelection);
  const row = readModel(steps);
  await tx
    .insertInto('selections')
    .values({ id, instansi: filed.instansi, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  return steps;
}

/** From its confirmation on, a decree is part of every calendar that is asked for its instansi. */
async function projectDecree(tx: Transaction<Tables>, filed: FiledDecree): Promise<readonly Step[]> {
  const key = { owner: filed.instansi, id: idOf(filed.stream) };
  const known = await tx
    .selectFrom('decrees')
    .select('state')
    .where('owner', '=', key.owner)
    .where('id', '=', key.id)
    .executeTakeFirst();
  const steps = fold(known?.state, filed.events, evolveDecree);
  const { confirmedAt } = steps.at(-1)?.after ?? {};
  const decree = { ...readModel(steps), known_at: confirmedAt === undefined ? null : new Date(confirmedAt) };
  await tx
    .insertInto('decrees')
    .values({ ...key, ...decree })
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(decree))
    .execute();
  return steps;
}

async function projectBulk(tx: Transaction<Tables>, filed: FiledBulk): Promise<readonly Step[]> {
  const { instansi } = filed;
  const id = idOf(filed.stream);
  const known = await tx.selectFrom('bulk_runs').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state, filed.events, evolveBulk);
  const run = readModel(steps);
  await tx
    .insertInto('bulk_runs')
    .values({ id, instansi, ...run })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(run))
    .execute();
  return steps;
}

async function projectIntake(tx: Transaction<Tables>, filed: FiledIntake): Promise<readonly Step[]> {
  const { instansi } = filed;
  const id = idOf(filed.stream);
  const known = await tx.selectFrom('imports').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state, filed.events, evolveIntake);
  const row = readModel(steps);
  await tx
    .insertInto('imports')
    .values({ id, instansi, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  return steps;
}

/** The policies of an instansi have neither clocks nor tasks. */
async function projectPolicies(tx: Transaction<Tables>, { instansi, events }: FiledPolicies): Promise<void> {
  const known = await tx.selectFrom('policies').select('state').where('instansi', '=', instansi).executeTakeFirst();
  const state = events.reduce<PolicyState | undefined>(evolvePolicy, known?.state);
  const last = events.at(-1);
  if (state === undefined || last === undefined) return;
  const { version } = state;
  const row = { state: JSON.stringify(state), version, revision: version, updated_at: new Date(last.recordedAt) };
  await tx
    .insertInto('policies')
    .values({ instansi, ...row })
    .onConflict((conflict) => conflict.column('instansi').doUpdateSet(row))
    .execute();
}

/** So has the register of authorities; answers how it stands then. */
async function projectAuthorities(
  tx: Transaction<Tables>,
  { instansi, events }: FiledAuthority,
): Promise<AuthorityRegister> {
  const known = await tx.selectFrom('authorities').select('state').where('instansi', '=', instansi).executeTakeFirst();
  const state = events.reduce(evolveAuthority, known?.state ?? noAuthorities);
  const last = events.at(-1);
  if (last === undefined) return state;
  const { version } = state;
  const row = { state: JSON.stringify(state), version, revision: version, updated_at: new Date(last.recordedAt) };
  await tx
    .insertInto('authorities')
    .values({ instansi, ...row })
    .onConflict((conflict) => conflict.column('instansi').doUpdateSet(row))
    .execute();
  return state;
}
