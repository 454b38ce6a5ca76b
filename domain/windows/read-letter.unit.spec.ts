import { describe, expect, it } from 'vitest';
import { LetterError, type LetterErrorCode, readLetter } from './read-letter.ts';

const written = {
  id: 'bupati-2026-1',
  number: '800/12/2026',
  letterOn: '2026-02-02',
  receivedOn: '2026-02-04',
  enteredAt: 'unknown',
  reopens: false,
  confidence: 'primary',
  source: 'Surat Bupati 800/12/2026',
  windows: [{ step: 'drh', opens: '2026-02-05', closes: '2026-02-20' }],
};

function codeOf(value: unknown): LetterErrorCode | undefined {
  try {
    readLetter(value);
    return undefined;
  } catch (error) {
    if (error instanceof LetterError) return error.code;
    throw error;
  }
}

describe('a letter that somebody wrote down', () => {
  it('is read with its four days apart', () => {
    expect(readLetter(written)).toEqual({ ...written, notBefore: '2026-02-02' });
    const undated = { ...written, letterOn: 'unknown', notBefore: '2026-02-01', receivedOn: 'unknown' };
    expect(readLetter(undated)).toEqual(undated);
  });

  it.each<[string, LetterErrorCode, unknown]>([
    ['is nothing', 'LETTER_SHAPE', null],
    ['is a word', 'LETTER_SHAPE', 'surat'],
    ['has no list of windows', 'LETTER_SHAPE', { ...written, windows: 'drh' }],
    ['does not say whether it reopens', 'LETTER_SHAPE', { ...written, reopens: undefined }],
    ['has an id with spaces', 'LETTER_ID', { ...written, id: 'Surat 1' }],
    ['has no number', 'LETTER_TEXT', { ...written, number: ' ' }],
    ['has no source', 'LETTER_TEXT', { ...written, source: undefined }],
    ['claims a confidence of its own', 'LETTER_TEXT', { ...written, confidence: 'sure' }],
    ['bears a day that does not exist', 'LETTER_DATE', { ...written, letterOn: '2026-02-30' }],
    ['leaves its day out', 'LETTER_DATE', { ...written, letterOn: undefined }],
    ['was entered at no instant', 'LETTER_DATE', { ...written, enteredAt: '2026-02-04' }],
    ['has an unknown day and no earliest one', 'LETTER_UNDATED', { ...written, letterOn: 'unknown' }],
    ['arrived before it was written', 'LETTER_RECEIVED_EARLY', { ...written, receivedOn: '2026-02-01' }],
    ['changes nothing', 'LETTER_STEPS_MISSING', { ...written, windows: [] }],
    ['names no step', 'LETTER_STEP_UNKNOWN', { ...written, windows: [null] }],
    ['names another step', 'LETTER_STEP_UNKNOWN', { ...written, windows: [{ ...written.windows[0], step: 'sk' }] }],
    ['names a step twice', 'LETTER_STEP_TWICE', { ...written, windows: [written.windows[0], written.windows[0]] }],
    [
      'closes before it opens',
      'LETTER_WINDOW_BACKWARDS',
      { ...written, windows: [{ step: 'drh', opens: '2026-02-21', closes: '2026-02-20' }] },
    ],
  ])('that %s is refused as %s', (_, code, value) => {
    expect(codeOf(value)).toBe(code);
  });

  it.each<[string, unknown]>([
    ['', null],
    ['reopens', { ...written, reopens: 'ya' }],
    ['source', { ...written, source: '' }],
    ['notBefore', { ...written, letterOn: 'unknown' }],
    ['receivedOn', { ...written, receivedOn: '2026-02-01' }],
    [
      'windows.1.step',
      { ...written, windows: [...written.windows, { step: 'sk', opens: 'unknown', closes: 'unknown' }] },
    ],
    ['windows.0.closes', { ...written, windows: [{ step: 'drh', opens: 'unknown', closes: '2026-02-30' }] }],
  ])('says where it is wrong: %s', (path, value) => {
    expect(() => readLetter(value)).toThrow(expect.objectContaining({ path }));
  });
});
