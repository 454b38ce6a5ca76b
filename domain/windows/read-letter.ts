import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts';
import { type Letter, type LetterStep, type WindowStep, windowSteps } from './letters.ts';

/** Why an entry is no letter: a closed set. */
const SENTENCES = {
  LETTER_SHAPE: 'Surat bukan objek dengan daftar jendela',
  LETTER_ID: 'Pengenal surat harus 1 sampai 60 huruf kecil, angka, dan tanda hubung',
  LETTER_TEXT: 'Nomor, sumber, atau kepercayaan surat tidak terisi dengan benar',
  LETTER_DATE: 'Tanggal surat tidak ada dalam kalender dan bukan "unknown"',
  LETTER_UNDATED: 'Surat tanpa tanggal memerlukan notBefore: tanggal paling awal surat itu mungkin terbit',
  LETTER_RECEIVED_EARLY: 'Surat tidak dapat diterima sebelum tanggalnya',
  LETTER_STEP_UNKNOWN: 'Surat menyebut langkah yang tidak dikenal',
  LETTER_STEP_TWICE: 'Surat menyebut satu langkah dua kali',
  LETTER_STEPS_MISSING: 'Surat tidak mengubah langkah apa pun',
  LETTER_WINDOW_BACKWARDS: 'Jendela berakhir sebelum dibuka',
} as const;

export type LetterErrorCode = keyof typeof SENTENCES;

/** An entry that is no letter; nothing of it was kept. */
export class LetterError extends Error {
  override readonly name = 'LetterError';
  readonly code: LetterErrorCode;
  /** Where in the entry: `windows.0.step`; empty for the whole. */
  readonly path: string;

  constructor(code: LetterErrorCode, path: string, detail: unknown) {
    super(`${SENTENCES[code]}: ${JSON.stringify(detail)}. Tidak ada yang disimpan; perbaiki lalu muat lagi.`);
    this.code = code;
    this.path = path;
  }
}

/** Reads a letter from an entry that somebody wrote; throws `LetterError`. Dates may be `"unknown"`, never left out. */
export function readLetter(value: unknown): Letter {
  if (typeof value !== 'object' || value === null) throw new LetterError('LETTER_SHAPE', '', value);
  const { id, number, letterOn, notBefore, receivedOn, enteredAt, reopens, confidence, source, windows } =
    value as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,60}$/.test(id)) throw new LetterError('LETTER_ID', 'id', id);
  if (!isText(number)) throw new LetterError('LETTER_TEXT', 'number', number);
  if (!isText(source)) throw new LetterError('LETTER_TEXT', 'source', source);
  if (confidence !== 'primary' && confidence !== 'reported') {
    throw new LetterError('LETTER_TEXT', 'confidence', confidence);
  }
  if (!Array.isArray(windows)) throw new LetterError('LETTER_SHAPE', 'windows', id);
  if (typeof reopens !== 'boolean') throw new LetterError('LETTER_SHAPE', 'reopens', id);
  const dated = dateOrUnknown(letterOn, 'letterOn');
  const received = dateOrUnknown(receivedOn, 'receivedOn');
  const order = dated === 'unknown' ? notBefore : dated;
  if (typeof order !== 'string' || !isCivilDate(order)) throw new LetterError('LETTER_UNDATED', 'notBefore', id);
  if (received !== 'unknown' && received < order) {
    throw new LetterError('LETTER_RECEIVED_EARLY', 'receivedOn', received);
  }
  if (enteredAt !== 'unknown' && !Number.isSafeInteger(enteredAt)) {
    throw new LetterError('LETTER_DATE', 'enteredAt', enteredAt);
  }
  return {
    ...{ id, number, letterOn: dated, notBefore: order, receivedOn: received, reopens, confidence, source },
    enteredAt: enteredAt as Letter['enteredAt'],
    windows: readSteps(windows),
  };
}

function readSteps(windows: readonly unknown[]): readonly LetterStep[] {
  if (windows.length === 0) throw new LetterError('LETTER_STEPS_MISSING', 'windows', windows);
  const seen = new Set<WindowStep>();
  return windows.map((value, index) => {
    const path = `windows.${index}`;
    const { step, opens, closes } = (value ?? {}) as Record<string, unknown>;
    const known = windowSteps.find((one) => one === step);
    if (known === undefined) throw new LetterError('LETTER_STEP_UNKNOWN', `${path}.step`, step);
    if (seen.has(known)) throw new LetterError('LETTER_STEP_TWICE', `${path}.step`, step);
    seen.add(known);
    const first = dateOrUnknown(opens, `${path}.opens`);
    const last = dateOrUnknown(closes, `${path}.closes`);
    if (first !== 'unknown' && last !== 'unknown' && last < first) {
      throw new LetterError('LETTER_WINDOW_BACKWARDS', `${path}.closes`, { step, opens, closes });
    }
    return { step: known, opens: first, closes: last };
  });
}

function dateOrUnknown(value: unknown, path: string): CivilDate | 'unknown' {
  if (value === 'unknown' || (typeof value === 'string' && isCivilDate(value))) return value;
  throw new LetterError('LETTER_DATE', path, value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
