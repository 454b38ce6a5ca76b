import type { Random } from './random.ts';

// Every name starts with a word that means "example" or "invented", so that nobody takes the person for a real one.
const markers = ['Contoh', 'Rekaan', 'Misal', 'Umpama', 'Khayal', 'Tiruan'];
const onsets = ['Ba', 'Da', 'Ga', 'Ha', 'Ja', 'Ka', 'La', 'Ma', 'Na', 'Pu', 'Ra', 'Su', 'Ta', 'Wi', 'Yu'];
const middles = ['ri', 'lu', 'ne', 'mi', 'so', 'de', 'ti', 'ro', 'wa', 'ki'];
const endings = {
  male: ['man', 'to', 'din', 'no', 'yan', 'di'],
  female: ['wati', 'ni', 'ti', 'yah', 'sih', 'na'],
} as const;

export type Sex = 'male' | 'female';

export function inventName(random: Random, sex: Sex): string {
  const word = (): string => random.pick(onsets) + random.pick(middles) + random.pick(endings[sex]);
  return [random.pick(markers), word(), ...(random.chance(0.4) ? [word()] : [])].join(' ');
}

/** The same name as another register spells it: what makes a file bounce for identity. */
export function misspelt(name: string): string {
  const [marker, first = '', ...rest] = name.split(' ');
  return [marker, first.replace(/^(..)(.)/, '$1h$2'), ...rest].join(' ');
}
