import { shippedLetters } from '../domain/windows/letters.ts';
import type { FormationPort, LetterWindow } from '../workflows/contract/ports.ts';

/** The windows that a letter fixes, for the steps in which the instansi has a duty. A window of unknown begin counts from its letter. */
export const windowsOf: FormationPort['windowsOf'] = async (id) => {
  const letter = shippedLetters.find((known) => known.id === id);
  return (letter?.windows ?? []).flatMap(({ rule, opens, closes }): LetterWindow[] => {
    if (rule === undefined) return [];
    const from = opens !== 'unknown' ? opens : letter?.issuedOn;
    return [{ rule, from: from === undefined || from === 'unknown' || from > closes ? closes : from, until: closes }];
  });
};
