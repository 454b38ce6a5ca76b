import type { InventedPerson } from '../../simulator/people.ts';
import { readings } from '../support/payloads.ts';

/** What must not be seen: about each person, and what opens doors. */
export type Forbidden = {
  readonly people: readonly Pick<InventedPerson, 'nik' | 'name' | 'participantNumber' | 'birthPlace' | 'birthDate'>[];
  readonly nis: readonly string[];
  readonly secrets: readonly string[];
};

type Finding = { readonly place: string; readonly what: string };
export type Scanned = { readonly findings: readonly Finding[]; readonly payloads: number; readonly texts: number };

/** The first word of every invented name says "example": it is an ordinary word, and stands in the names of units too. */
const ordinary = new Set(['contoh', 'rekaan', 'misal', 'umpama', 'khayal', 'tiruan']);
const shortest = 4;

/** A token that opens the API, or SIASN's gateway: three parts, the first two JSON in base64url. */
const token = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./;

/** Looks for all of it in one text; answers what was found, never the person it belongs to. */
export function lookFor({ people, nis, secrets }: Forbidden): (text: string) => readonly string[] {
  const needles = [
    ...people.flatMap(({ nik, name, participantNumber }, index) => [
      // Without the zeros that a number would lose.
      { what: `NIK of person ${index + 1}`, needle: nik.replace(/^0+/, '') },
      { what: `participant number of person ${index + 1}`, needle: participantNumber },
      { what: `name of person ${index + 1}`, needle: name.toLowerCase() },
      ...tellingWords(name).map((needle) => ({ what: `a name of person ${index + 1}`, needle })),
    ]),
    ...nis.map((needle, index) => ({ what: `NI ${index + 1}`, needle })),
    ...secrets.map((needle, index) => ({ what: `secret ${index + 1}`, needle: needle.toLowerCase() })),
  ];
  const births = people.map(({ birthPlace, birthDate }) => [birthPlace.toLowerCase(), birthDate] as const);
  return (text) => {
    const low = text.toLowerCase();
    const born = births.findIndex(([place, date]) => low.includes(date) && low.includes(place));
    return [
      ...needles.filter(({ needle }) => low.includes(needle)).map(({ what }) => what),
      ...(born < 0 ? [] : [`birth of person ${born + 1}`]),
      ...(token.test(text) ? ['a token'] : []),
    ];
  };
}

/** Scans all that the engine holds of these messages, payloads decoded. */
export function scanMessages(forbidden: Forbidden, messages: Iterable<{ workflowId: string }>): Scanned {
  const look = lookFor(forbidden);
  const findings: Finding[] = [];
  let payloads = 0;
  let texts = 0;
  for (const message of messages) {
    for (const { place, text, payload } of readings(message)) {
      texts += 1;
      if (payload) payloads += 1;
      for (const what of look(text)) findings.push({ place, what });
    }
  }
  if (payloads === 0) throw new Error('Not one payload was read: this scan proves nothing');
  return { findings, payloads, texts };
}

function tellingWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= shortest && !ordinary.has(word));
}
