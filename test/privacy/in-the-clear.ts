import { decoded, keyIdOf, payloadsIn, readings } from '../support/payloads.ts';
import type { History, Run } from '../support/runs.ts';

/** A word shorter than this may stand anywhere by chance. */
const shortest = 8;

type InTheClear = {
  /** Where in the history a payload stands unsealed. */
  readonly payloads: readonly string[];
  /** The plain fields in which a word stands that payloads say. */
  readonly fields: readonly string[];
  /** How many words were looked for. */
  readonly words: number;
};

/** What of the words of a run anybody can read who reaches the engine: the run as opened, against the history as it lies there. */
export function inTheClear({ history: opened }: Run, raw: History): InTheClear {
  const unsealed = [...payloadsIn(raw)].filter(({ payload }) => keyIdOf(payload) === undefined);
  const words = new Set([...payloadsIn(opened)].flatMap(({ payload, place }) => [...wordsIn(decoded(payload, place))]));
  const fields = [...readings(opened)]
    .filter(
      ({ text, payload }) => !payload && text.length >= shortest && [...words].some((word) => text.includes(word)),
    )
    .map(({ place }) => place);
  return { payloads: unsealed.map(({ place }) => fieldOf(place)), fields: fields.map(fieldOf), words: words.size };
}

/** Every text in a value; numbers and dates without words would be found anywhere. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.length >= shortest) yield value;
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) yield* wordsIn(inner);
  }
}

/** `.events.12.xAttributes.failure.message` is `xAttributes.failure.message`. */
function fieldOf(place: string): string {
  return place.replace(/^\.events\.\d+\.?/, '').replaceAll(/\.\d+(?=\.|$)/g, '');
}
