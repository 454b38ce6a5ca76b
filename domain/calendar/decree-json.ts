import { isCivilDate } from './civil-date.ts';
import type { DayChange, Decree } from './decree.ts';
import type { DecreeError } from './decree-errors.ts';
import { JsonReader } from './json-reader.ts';
import { generality, type Scope } from './place.ts';
import { isRegion } from './regions.ts';

/**
 * Reads a decree from a parsed JSON value: the fields of `Decree`, with `knownAt` as an instant in UTC. Answers all
 * errors found, never half a decree.
 */
export function readDecree(value: unknown): Decree | readonly DecreeError[] {
  const errors: DecreeError[] = [];
  const from = new JsonReader(value, '', errors);
  const decree: Decree = {
    id: from.text('id', 'ID_INVALID', (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)),
    number: from.text('number', 'NUMBER_MISSING'),
    issuedOn: from.date('issuedOn'),
    knownAt: Date.parse(from.text('knownAt', 'INSTANT_INVALID', isInstant)),
    scope: readScope(from.object('scope')),
    changes: from.list('changes', (item, path) => readChange(new JsonReader(item, path, errors))),
    covers: from.list('covers', (item, path) => {
      if (!isYear(item)) errors.push({ code: 'YEAR_INVALID', path });
      return Number(item);
    }),
    source: from.text('source', 'SOURCE_MISSING'),
    confidence: from.oneOf('confidence', ['high', 'medium', 'low'], 'CONFIDENCE_UNKNOWN'),
  };
  from.close();
  if (errors.length === 0 && decree.changes.length + decree.covers.length === 0)
    from.report('CHANGES_EMPTY', 'changes');
  return errors.length > 0 ? errors : decree;
}

/** The decree as a JSON value that `readDecree` reads back. */
export function writeDecree(decree: Decree): object {
  return { ...decree, knownAt: new Date(decree.knownAt).toISOString() };
}

function readScope(from: JsonReader): Scope {
  const kind = from.tag('kind', generality, 'SCOPE_UNKNOWN');
  const scope = readScopeOf(kind, from);
  from.close();
  return scope;
}

function readScopeOf(kind: Scope['kind'], from: JsonReader): Scope {
  switch (kind) {
    case 'national':
      return { kind };
    case 'province':
    case 'regency':
      return { kind, code: from.text('code', 'REGION_UNKNOWN', (code) => isRegion(code, kind)) };
    case 'instansi':
      return { kind, instansi: from.text('instansi', 'CODE_MISSING') };
    case 'unit':
      return { kind, instansi: from.text('instansi', 'CODE_MISSING'), code: from.text('code', 'CODE_MISSING') };
    default:
      return kind satisfies never;
  }
}

function readChange(from: JsonReader): DayChange {
  const op = from.tag('op', ['add', 'move', 'remove', 'rename'], 'CHANGE_UNKNOWN');
  const change = readChangeOf(op, from);
  from.close();
  return change;
}

function readChangeOf(op: DayChange['op'], from: JsonReader): DayChange {
  const name = () => from.text('name', 'NAME_MISSING');
  switch (op) {
    case 'add':
      return {
        op,
        date: from.date('date'),
        name: name(),
        kind: from.oneOf('kind', ['libur-nasional', 'cuti-bersama', 'regional', 'election-day'], 'KIND_UNKNOWN'),
      };
    case 'move': {
      const change = { op, from: from.date('from'), to: from.date('to') };
      if (change.from === change.to) from.report('MOVE_TO_ITSELF', 'to');
      return change;
    }
    case 'remove':
      return { op, date: from.date('date') };
    case 'rename':
      return { op, date: from.date('date'), name: name() };
    default:
      return op satisfies never;
  }
}

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}

function isYear(value: unknown): boolean {
  return typeof value === 'number' && isCivilDate(`${value}-01-01`);
}
