import type { Office } from '../office.ts';
import { deliver } from './deliver.ts';
import { type Decision, decide, whose } from './employees.ts';
import type { Fate } from './fates.ts';

type Step = (office: Office, on: string) => Promise<void>;

type Proof = {
  readonly papers: readonly string[];
  /** Whether its employee may object to it. */
  readonly contestable: boolean;
  readonly heardOn?: string;
  readonly judgment?: object;
  /** Number of the matter of discipline. */
  readonly matter?: number;
};

/** Something that is recorded or decided about whoever has this fate. */
export function about(fate: Fate, account: string, decision: Decision): Step {
  return async (office, on) => {
    const employee = await whose(office, fate);
    if (employee) await decide(office, account, decision.kind, employee, { effectiveOn: on, ...decision });
  };
}

/** Ended by the PPK on the ground that is this fate; where it may be contested, the SK reaches its employee on that day. */
export function ended(ground: Fate, of: string, lastDay: string, { papers, contestable, ...more }: Proof): Step {
  return async (office, on) => {
    const employee = await whose(office, ground);
    if (employee === undefined) return;
    await decide(office, 'ppk', 'terminate', employee, {
      ...{ kind: 'terminate', effectiveOn: on, ground, class: of, lastDay, skNumber: `888/${employee.rowNo}` },
      ...{ evidence: papers.map((kind) => ({ kind, reference: '800/12' })), reason: 'Telah dipertimbangkan.', ...more },
    });
    if (contestable) await deliver(office, 'terminated', employee, on);
  };
}
