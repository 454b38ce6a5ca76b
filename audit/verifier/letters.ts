import type { Berkas } from './berkas.ts';
import { dayIn } from './calendar.ts';
import { isObject, listIn, textIn } from './json.ts';

/** The step of a schedule letter that closes each window. */
const steps: Readonly<Record<string, string>> = {
  'JENDELA-USUL-KEBUTUHAN': 'needs-proposal',
  'JENDELA-PENGUMUMAN': 'allocation-announcement',
  'JENDELA-DRH': 'drh',
  'JENDELA-NI-USUL': 'ni-proposal',
  'JENDELA-NI-TERIMA': 'ni-determination',
  'JENDELA-SPMT': 'spmt',
};

/**
 * The last day that a letter gives to the window of a rule: as an event of the file recorded it, or, where none did, as
 * the file quotes it. Undefined where the letter is not there, or says nothing of that window.
 */
export function letterDays({
  cases,
  supporting,
  letters,
}: Berkas): (letter: string, rule: string) => number | undefined {
  const recorded = [...cases, ...supporting].flatMap(({ events }) =>
    events.flatMap(({ event }) => (event.type === 'letter-recorded' && isObject(event.letter) ? [event.letter] : [])),
  );
  return (id, rule) => {
    const letter = [...recorded, ...letters].find((one) => textIn(one, 'id') === id);
    const window = listIn(letter, 'windows').find((one) => textIn(one, 'step') === steps[rule]);
    return dayIn(window, 'closes');
  };
}
