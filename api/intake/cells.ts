import type { eligibilityColumns, nominativeColumns } from '../contract/formation-routes.ts';
import type { RowFault } from './error-texts.ts';

/** A row of the nominative list as it was written, and what is wrong with a cell of it. */
export type Column = (typeof nominativeColumns)[number] | (typeof eligibilityColumns)[number];
export type Cells = Readonly<Record<Column, string>>;
export type Fault = { readonly column: Column; readonly code: RowFault };
