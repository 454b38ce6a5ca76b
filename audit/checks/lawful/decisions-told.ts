import type { AppointmentDecision } from '../../../domain/appointment/decisions.ts';
import type { AppointmentEvent } from '../../../domain/appointment/events.ts';
import type { ConversionBatchDecision } from '../../../domain/conversion-batch/decisions.ts';
import type { ConversionBatchEvent } from '../../../domain/conversion-batch/events.ts';
import type { EmploymentDecision } from '../../../domain/employment/decisions.ts';
import type { EmploymentEvent } from '../../../domain/employment/events.ts';
import type { FormationDecision } from '../../../domain/formation/decisions.ts';
import type { FormationEvent } from '../../../domain/formation/events.ts';

/** As much of a decision as the law asks to say what power it takes, and who prepared it. */
type Step<Decision extends { readonly kind: string }> = { readonly kind: Decision['kind'] };

type Told<Event extends { readonly type: string }, Decision extends { readonly kind: string }> = {
  readonly [Type in Event['type']]?: (event: Extract<Event, { readonly type: Type }>) => Step<Decision>;
};

/** The decision behind each event that may take a power. A spec holds them against the law: none that does is left out. */
export const toldByFile: Told<AppointmentEvent, AppointmentDecision> = {
  'ni-proposed': () => ({ kind: 'propose-ni' }),
  'ni-reproposed': () => ({ kind: 'repropose-ni' }),
  appointed: () => ({ kind: 'appoint' }),
  'contract-signed': ({ party }) => ({ kind: 'sign-contract', party }),
  cancelled: () => ({ kind: 'cancel' }),
  reopened: () => ({ kind: 'reopen' }),
};

export const toldByEmployment: Told<EmploymentEvent, EmploymentDecision> = {
  evaluated: () => ({ kind: 'evaluate' }),
  'evaluation-signed-off': ({ year, quarter }) => ({ kind: 'sign-off-evaluation', year, quarter }),
  renewed: () => ({ kind: 'renew' }),
  'not-renewed': () => ({ kind: 'not-renew' }),
  'pension-age-recorded': () => ({ kind: 'record-pension-age' }),
  'renewal-signed': ({ party }) => ({ kind: 'sign-renewal', party }),
  'relocation-decided': () => ({ kind: 'relocate' }),
  'relocation-closed': ({ closedBy }) => ({ kind: closedBy === 'ppk' ? 'revoke-relocation' : 'close-relocation' }),
  'addendum-signed': ({ party }) => ({ kind: 'sign-addendum', party }),
  'conversion-proposed': () => ({ kind: 'propose-conversion' }),
  'conversion-reproposed': () => ({ kind: 'repropose-conversion' }),
  converted: () => ({ kind: 'convert' }),
  'discipline-decided': ({ matter, sanction }) => ({ kind: 'decide-discipline', matter, sanction }),
  terminated: () => ({ kind: 'terminate' }),
  'termination-declined': () => ({ kind: 'decline-termination' }),
  'termination-revoked': () => ({ kind: 'revoke-termination' }),
  'termination-upheld': () => ({ kind: 'uphold-termination' }),
  'objection-answered': () => ({ kind: 'answer-objection' }),
  'sk-corrected': ({ paper, correction }) => ({ kind: `correct-${paper}`, correction }),
};

export const toldByFormation: Told<FormationEvent, FormationDecision> = {
  'needs-proposed': () => ({ kind: 'propose-needs' }),
  'proposal-revised': () => ({ kind: 'revise-proposal' }),
};

export const toldByConversion: Told<ConversionBatchEvent, ConversionBatchDecision> = {
  'conversion-needs-proposed': () => ({ kind: 'propose-conversion-needs' }),
};
