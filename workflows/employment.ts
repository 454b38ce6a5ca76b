import { continueAsNew } from '@temporalio/workflow';
import { decideEmployment as decide } from '../domain/employment/decide.ts';
import type { EmploymentDecision } from '../domain/employment/decisions.ts';
import type { EmploymentEvent } from '../domain/employment/events.ts';
import { clocksToSetOf, evolveEmployment, followsFrom, nextAtOf } from '../domain/employment/evolve.ts';
import { recordEmployment } from '../domain/employment/record.ts';
import { type EmploymentState, presentTerm } from '../domain/employment/state.ts';
import type { EmploymentOutcome } from '../domain/termination/outcomes.ts';
import { becomingPppk } from './becoming-pppk.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { decideEmployment as decision, type EmploymentInput } from './contract/messages.ts';
import { discipline } from './discipline.ts';
import { evaluations } from './evaluation.ts';
import { objections } from './objection.ts';
import { moveRequests, relocations } from './relocation.ts';
import { renewal } from './renewal.ts';
import { termination } from './termination.ts';
import { wages } from './wages.ts';

type File = CaseFile<EmploymentState, EmploymentEvent>;

const law: Process<EmploymentState, EmploymentEvent, EmploymentDecision> = {
  name: 'employment',
  decision,
  evolve: evolveEmployment,
  decide,
  record: recordEmployment,
  follows: followsFrom,
  nextAt: nextAtOf,
  clocksToSet: clocksToSetOf,
};

/** Masa perjanjian kerja: KepmenPANRB 16/2025 diktum KESEBELAS–KEDUA PULUH DELAPAN. One run per contract year. */
export async function employment(input: EmploymentInput): Promise<EmploymentOutcome | undefined> {
  const file = openFile(input);
  const { n } = presentTerm(file.state);
  file.alongside(() => evaluations(file)); // diktum KEENAM BELAS–KEDELAPAN BELAS
  file.alongside(() => termination(file));
  file.alongside(() => discipline(file)); // KEDUA PULUH TIGA
  file.alongside(() => objections(file)); // PP 79/2021
  file.alongside(() => wages(file, n));
  file.alongside(() => relocations(file));
  file.alongside(() => moveRequests(file));
  file.alongside(() => becomingPppk(file));
  const { outcome } = await file.toItsEnd(() => contractYear(file, n));
  if (outcome === undefined) {
    const { reopenedBy: _, ...first } = input;
    await continueAsNew<typeof employment>({ ...first, carried: file.carried() });
  }
  return outcome;
}

/** Diktum KETIGA BELAS: a term of one year, which nothing renews silently. */
async function contractYear(file: File, n: number): Promise<void> {
  await renewal(file, n);
}

function openFile(input: EmploymentInput): File {
  const { carried, reopenedBy, origin, unit, appointedOn, terms, openedOn, openedBy: by, instansi, shift } = input;
  if (carried) return openCase(law, { instansi, shift }, { carried, reopenedBy });
  return openCase(
    law,
    { instansi, shift },
    {
      events: [{ type: 'employment-opened', origin, unit, appointedOn, terms }],
      stamp: { effectiveOn: openedOn, recordedAt: Date.now() + shift, by },
    },
  );
}
