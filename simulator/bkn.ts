import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { SandboxClock } from './clock.ts';
import { issuedNumbers } from './issued-number.ts';
import { planBatch } from './palembang.ts';
import { type InventedPerson, inventPeople } from './people.ts';
import type { RowPlan } from './plan.ts';
import { type Progress, progressAt } from './progress.ts';
import type { OutsideWrite, Store } from './store.ts';

/** One person's file at BKN: who, what is planned, what has been handed in. */
export type Dossier = {
  readonly person: InventedPerson;
  readonly plan: RowPlan;
  readonly ni: string;
  /** Date of the proposal, then of each resubmission. */
  readonly submittedOn: readonly CivilDate[];
  /** The SK as last uploaded. */
  readonly sk?: Readonly<Record<string, string>>;
};

export type Bkn = {
  readonly seed: number;
  /** Everyone on the nominative list, in its order. */
  readonly dossiers: () => Iterable<Dossier>;
  readonly find: (participant: string) => Dossier | undefined;
  readonly progress: (dossier: Dossier) => Progress;
  /** On disk when it returns. */
  readonly record: (writes: readonly OutsideWrite[]) => number[];
};

/** Builds the files from the plan of the seed and everything handed in so far. */
export function openBkn(seed: number, count: number, store: Store, clock: SandboxClock): Bkn {
  const people = inventPeople(seed, count);
  const plan = planBatch(seed, count);
  const numbers = issuedNumbers(people);
  const files = new Map<string, Dossier>(
    people.map((person, index) => [
      person.participantNumber,
      { person, plan: plan.rows[index]!, ni: numbers.get(person.participantNumber)!, submittedOn: [] },
    ]),
  );
  const taken = new Set<string>();
  const apply = (write: OutsideWrite): void => {
    const file = files.get(write.participant);
    const intent = `${write.kind}/${write.key}`;
    if (file && write.kind === 'upload-dok-sk-nip') files.set(write.participant, { ...file, sk: write.body });
    else if (file && !taken.has(intent)) {
      files.set(write.participant, { ...file, submittedOn: [...file.submittedOn, write.body.on as CivilDate] });
    }
    taken.add(intent);
  };
  for (const write of store.writes()) apply(write);

  return {
    seed,
    dossiers: () => files.values(),
    find: (participant) => files.get(participant),
    progress: (dossier) => progressAt(clock.now(), dossier.plan, dossier.submittedOn),
    record: (writes) => {
      const ids = store.append(writes);
      for (const write of writes) apply(write);
      return ids;
    },
  };
}
