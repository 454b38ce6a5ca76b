import { describe, expect, it } from 'vitest';
import { appointmentDecisionRoles } from '../../../domain/appointment/decisions.ts';
import { conversionPower } from '../../../domain/conversion-batch/decide.ts';
import { conversionDecisionRoles } from '../../../domain/conversion-batch/decisions.ts';
import { correctedPapers } from '../../../domain/corrections/state.ts';
import { employmentDecisionRoles } from '../../../domain/employment/decisions.ts';
import { lawOf } from '../../../domain/file/law.ts';
import { formationDecisionRoles } from '../../../domain/formation/decisions.ts';
import { powerFor } from '../../../domain/formation/powers.ts';
import { processes } from './processes.ts';

/** What makes a decision take a power where it does not always. */
const gravest = { party: 'agency', sanction: 'dismissal' };
/** One event of each form that is told differently. */
const forms = [{}, { closedBy: 'ppk' }, ...correctedPapers.map((paper) => ({ paper }))];

describe('every decision that takes a power', () => {
  it.each([
    ['appointment', appointmentDecisionRoles, lawOf.appointment.powerFor],
    ['employment', employmentDecisionRoles, lawOf.employment.powerFor],
    ['formation', formationDecisionRoles, powerFor],
    ['conversion', conversionDecisionRoles, conversionPower],
  ] as const)('of %s is told by an event, so that none is left out of the audit', (process, roles, power) => {
    const asked = power as (decision: object) => unknown;
    const powered = Object.keys(roles).filter((kind) => asked({ kind, ...gravest }) !== undefined);
    expect(powered.length).toBeGreaterThan(0);
    const told = Object.values(processes[process]?.told ?? {}).flatMap((tell) =>
      forms.map((form) => tell?.({ type: '', ...gravest, ...form } as never).kind),
    );
    expect(powered.filter((kind) => !told.includes(kind))).toEqual([]);
  });
});
