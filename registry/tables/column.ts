import type { ColumnType, JSONColumnType } from 'kysely';

/** JSON is written as text and read as the value it holds. */
export type Json<T extends object> = JSONColumnType<T, string, string>;
/** An instant: read as Date, written as Date. */
export type Moment = ColumnType<Date, Date, Date>;
