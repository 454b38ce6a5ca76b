import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { LetterText } from '../../domain/windows/letters.ts';
import { LetterError, readLetter } from '../../domain/windows/read-letter.ts';
import { shippedLetters } from '../../domain/windows/shipped.ts';
import type { Body } from '../contract/routes.ts';
import { Problem } from '../problems/problem.ts';

type Recording = Extract<Body<'decideFormation'>, { kind: 'record-letter' }>;

/**
 * The letter that a request records: one of the product by its id, or the one written out. The day it was received is the
 * request's `effectiveOn`, whatever the product says. Throws INVALID_BODY with the place and the code of what is wrong.
 */
export function letterOf({ letter, effectiveOn }: Recording): LetterText {
  const known = typeof letter === 'string' ? shippedLetters.find(({ id }) => id === letter) : letter;
  const { receivedOn: _, enteredAt: __, ...text } = checked(known, effectiveOn);
  return text;
}

function checked(letter: unknown, receivedOn: CivilDate) {
  try {
    return readLetter({ ...(letter as object), receivedOn, enteredAt: 'unknown' });
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    const { code, path, message } = error;
    const place = path === 'receivedOn' ? 'effectiveOn' : path === '' ? 'letter' : `letter.${path}`;
    throw new Problem('INVALID_BODY', { errors: [{ path: place, code, message }] });
  }
}
