import { windowsAfter as inForce, shippedLetters } from '../domain/windows/letters.ts';
import type { FormationPort, LetterWindow } from '../workflows/contract/ports.ts';

/** The windows in force, for the steps in which the instansi has a duty. A window of unknown begin counts from its letter. */
export const windowsAfter: FormationPort['windowsAfter'] = async (letters) =>
  inForce(letters).flatMap(({ rule, opens, closes, letter }): LetterWindow[] => {
    if (rule === undefined) return [];
    const issuedOn = shippedLetters.find((known) => known.id === letter)?.issuedOn ?? 'unknown';
    const from = opens !== 'unknown' ? opens : issuedOn;
    return [{ rule, from: from === 'unknown' || from > closes ? closes : from, until: closes, letter }];
  });
