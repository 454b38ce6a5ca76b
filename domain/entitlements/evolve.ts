import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { EntitlementEvent } from './events.ts';

/** What an event of wage and entitlements makes of the employment. */
export function evolveEntitlements(state: EmploymentState, event: Recorded<EntitlementEvent>): EmploymentState {
  const { entitlements } = state;
  switch (event.type) {
    case 'wage-set': {
      const { type: _, effectiveOn: __, recordedAt: ___, request: ____, by, ...decided } = event;
      const wage = { ...decided, decidedBy: by.kind === 'official' ? by.role : by.name };
      const earlier = [...entitlements.earlier, ...(entitlements.wage ? [entitlements.wage] : [])];
      const kept = earlier.map((one) => (one.seq === wage.replaces ? { ...one, replaced: true as const } : one));
      return { ...state, entitlements: { ...entitlements, wage, earlier: kept } };
    }
    case 'entitlement-granted':
    case 'entitlement-ended': {
      const { seq, entitlement, from, basis } = event;
      const until = event.type === 'entitlement-granted' ? event.until : undefined;
      const given = event.type === 'entitlement-granted';
      const exception = { seq, entitlement, given, from, ...(until && { until }), basis };
      return { ...state, entitlements: { ...entitlements, exceptions: [...entitlements.exceptions, exception] } };
    }
    default:
      return event satisfies never;
  }
}
