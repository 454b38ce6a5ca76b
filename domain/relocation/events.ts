import type { NoticeChannel } from '../appointment/decisions.ts';
import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { RelocationForm, Side } from './state.ts';

/** What happens in the filling of a need in another unit, and with a wish to leave the instansi. */
export type RelocationEvent =
  | {
      readonly type: 'relocation-opened';
      readonly term: number;
      readonly toUnit: string;
      readonly position: string;
      readonly need: string;
      readonly calendar: UnitCalendar;
    }
  | { readonly type: 'competence-assessed'; readonly fits: boolean; readonly evidence: string }
  | { readonly type: 'relocation-agreed'; readonly side: Side }
  /** A unit refused, the desk gave it up, or the PPK took the decision back before its day. */
  | {
      readonly type: 'relocation-closed';
      readonly closedBy: Side | 'desk' | 'ppk';
      readonly reason: string;
      readonly skNumber?: string;
    }
  | {
      readonly type: 'relocation-decided';
      readonly term: number;
      readonly skNumber: string;
      readonly from: CivilDate;
      readonly form: RelocationForm;
    }
  /** The first day in the other unit. */
  | {
      readonly type: 'relocated';
      readonly unit: string;
      readonly position: string;
      readonly calendar: UnitCalendar;
    }
  | {
      readonly type: 'addendum-signed';
      readonly relocation: number;
      readonly party: Party;
      readonly number: string;
      readonly items?: ContractItems;
    }
  | { readonly type: 'move-requested'; readonly letter: string; readonly mustConfirm: boolean }
  | { readonly type: 'move-warning-acknowledged'; readonly channel: NoticeChannel }
  | { readonly type: 'move-request-withdrawn'; readonly letter: string }
  | { readonly type: 'selection-noted'; readonly selection: string };
