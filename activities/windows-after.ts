import { ApplicationFailure } from '@temporalio/activity';
import { windowsAfter as inForce, type Letter } from '../domain/windows/letters.ts';
import { shippedLetters } from '../domain/windows/shipped.ts';
import type { FormationPort, LetterWindow } from '../workflows/contract/ports.ts';

/** The windows in force, for the steps in which the instansi has a duty. A window of unknown begin counts from its letter. */
export const windowsAfter: FormationPort['windowsAfter'] = async (ids) =>
  inForce(ids.map(letterOf)).flatMap(({ rule, opens, closes, letter }): LetterWindow[] => {
    if (rule === undefined) return [];
    const from = opens !== 'unknown' ? opens : letter.letterOn;
    return [{ rule, from: from === 'unknown' || from > closes ? closes : from, until: closes, letter: letter.id }];
  });

/** The API lets no unknown letter through; one that is missing here was taken away since, and trying again finds none. */
function letterOf(id: string): Letter {
  const letter = shippedLetters.find((known) => known.id === id);
  if (!letter) throw ApplicationFailure.nonRetryable(`No such letter: ${id}`, 'LETTER_UNKNOWN');
  return letter;
}
