import { type CivilDate, civilDate, isCivilDate } from './civil-date.ts';
import type { DecreeError } from './decree-errors.ts';

type Code = DecreeError['code'];

const NO_DAY = civilDate('0001-01-01');

/**
 * Reads one JSON object field by field and notes what is wrong under its path. Where a field is wrong it answers some
 * value of the type, so that reading goes on and finds the other errors; with an error noted, nothing read is of use.
 */
export class JsonReader {
  readonly path: string;
  private readonly errors: DecreeError[];
  private readonly fields: Readonly<Record<string, unknown>>;
  /** Cleared when the object has no known form: then one error has been noted and the rest would be noise. */
  private readable: boolean;
  private readonly asked = new Set<string>();

  constructor(value: unknown, path: string, errors: DecreeError[]) {
    this.path = path;
    this.errors = errors;
    this.readable = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.fields = this.readable ? (value as Record<string, unknown>) : {};
    if (!this.readable) errors.push({ code: 'NOT_AN_OBJECT', path });
  }

  /** A text that is not blank and, where a form is given, has it. */
  text(name: string, code: Code, hasForm: (text: string) => boolean = () => true): string {
    const value = this.take(name);
    if (typeof value === 'string' && value.trim() !== '' && hasForm(value)) return value;
    this.report(code, name);
    return '';
  }

  date(name: string): CivilDate {
    const text = this.text(name, 'DATE_INVALID', isCivilDate);
    return isCivilDate(text) ? text : NO_DAY;
  }

  oneOf<const T extends string>(name: string, options: readonly [T, ...T[]], code: Code): T {
    const value = this.take(name);
    const found = options.find((option) => option === value);
    if (found === undefined) this.report(code, name);
    return found ?? options[0];
  }

  /** The field that says which other fields there are; when it is unknown, nothing more is noted of this object. */
  tag<const T extends string>(name: string, options: readonly [T, ...T[]], code: Code): T {
    const found = this.oneOf(name, options, code);
    if (found !== this.fields[name]) this.readable = false;
    return found;
  }

  object(name: string): JsonReader {
    return new JsonReader(this.take(name), this.pathOf(name), this.readable ? this.errors : []);
  }

  /** The items of a list, each with its own path. */
  list<T>(name: string, read: (item: unknown, path: string) => T): T[] {
    const value = this.take(name);
    if (Array.isArray(value)) return value.map((item, i) => read(item, `${this.pathOf(name)}[${i}]`));
    this.report('NOT_A_LIST', name);
    return [];
  }

  /** Notes an error at a field. */
  report(code: Code, name: string): void {
    if (this.readable) this.errors.push({ code, path: this.pathOf(name) });
  }

  /** Called last: whatever was not asked for has no meaning, and may be a misspelt field. */
  close(): void {
    for (const name of Object.keys(this.fields)) if (!this.asked.has(name)) this.report('FIELD_UNKNOWN', name);
  }

  private take(name: string): unknown {
    this.asked.add(name);
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  private pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}
