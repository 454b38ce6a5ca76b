import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Office } from './office.ts';

/** One day of a story: what the office does on it. */
export type Day = { readonly on: CivilDate; readonly title: string; play(office: Office): Promise<void> };
