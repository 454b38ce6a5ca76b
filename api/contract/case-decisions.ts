import { z } from 'zod';
import { appointmentDecision } from './appointment-decisions.ts';
import { conversionDecisions } from './conversion-decisions.ts';
import { correctionsDecisions } from './corrections-decisions.ts';
import { disciplineDecisions } from './discipline-decisions.ts';
import { entitlementsDecisions } from './entitlements-decisions.ts';
import { evaluationDecisions } from './evaluation-decisions.ts';
import { objectionDecisions } from './objection-decisions.ts';
import { relocationDecisions } from './relocation-decisions.ts';
import { renewalDecisions } from './renewal-decisions.ts';
import { terminationDecisions } from './termination-decisions.ts';

/**
 * What may be decided about, or recorded in, a file of any process; corrections of dates have routes of their own. A kind
 * belongs to one process, and a file of another refuses it.
 */
export const caseDecision = z
  .discriminatedUnion('kind', [
    ...appointmentDecision.options,
    ...renewalDecisions,
    ...evaluationDecisions,
    ...relocationDecisions,
    ...conversionDecisions,
    ...disciplineDecisions,
    ...objectionDecisions,
    ...entitlementsDecisions,
    ...correctionsDecisions,
    ...terminationDecisions,
  ])
  .meta({ id: 'CaseDecision' });
