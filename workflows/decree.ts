import { type RetimeAnswer, retimeAnswers } from '../domain/case/retime.ts';
import { decideDecree } from '../domain/decree/decide.ts';
import type { DecreeDecision, DecreeEvent, DecreeState, RetimeCounts } from '../domain/decree/decree.ts';
import { evolveDecree } from '../domain/decree/evolve.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { type DecreeInput, decideDecree as decision } from './contract/messages.ts';
import type { ClockKey } from './contract/ports.ts';
import { decrees } from './ports.ts';

type Decree = CaseFile<DecreeState, DecreeEvent>;

const law: Process<DecreeState, DecreeEvent, DecreeDecision> = {
  name: 'decree',
  decision,
  evolve: evolveDecree,
  decide: decideDecree,
};

/** Clocks per page: each case that is touched takes one message and one commit. */
const pageSize = 50;

/** Keputusan tentang hari libur dan cuti bersama: recorded, looked at, confirmed, and told to every clock it touches. */
export async function decree(input: DecreeInput): Promise<void> {
  const file = openDecree(input);
  await file.toItsEnd(async () => {
    await file.until((state) => state.stage !== 'recorded');
    if (file.state.outcome) return; // withdrawn
    await file.written(); // from here on whatever is counted knows it
    const answers = await tellClocks(file, input);
    file.appendBySystem([{ type: 'decree-applied', answers }], 'decree');
  });
}

/** Round after round, until no clock says that the date it counts from was corrected in between. */
async function tellClocks(file: Decree, { instansi, decree }: DecreeInput): Promise<RetimeCounts> {
  const told = Object.fromEntries(retimeAnswers.map((answer) => [answer, 0])) as Record<RetimeAnswer, number>;
  for (let round = 1; ; round += 1) {
    const before = told['counts-anew'];
    const now = file.now();
    for (let after: ClockKey | undefined; ; ) {
      const page = { instansi, decree: decree.id, now, round, size: pageSize, ...(after && { after }) };
      const { answers, last } = await file.attempt('retime-clocks', () => decrees.retimeClocks(page));
      for (const answer of retimeAnswers) told[answer] += answers[answer] ?? 0;
      if (last === undefined) break;
      after = last;
    }
    if (told['counts-anew'] === before) return told;
  }
}

function openDecree(input: DecreeInput): Decree {
  const stamp = {
    effectiveOn: input.openedOn,
    recordedAt: Date.now() + input.shift,
    by: input.recordedBy,
    ...(input.request === undefined ? {} : { request: input.request }),
  };
  return openCase(law, input, {
    events: [{ type: 'decree-recorded', decree: input.decree, unit: input.unit }],
    stamp,
  });
}
