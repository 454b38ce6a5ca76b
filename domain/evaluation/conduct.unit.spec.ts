import { describe, expect, it } from 'vitest';
import { type Behaviour, conductOf } from './conduct.ts';
import { all } from './testing/story.ts';

const rated = (some: Partial<Behaviour>): Behaviour => ({ ...all('as-expected'), ...some });
const threeBelow = rated({ loyal: 'below', adaptive: 'below', harmonious: 'below' });
const fourAbove = rated({ loyal: 'above', adaptive: 'above', harmonious: 'above', competent: 'above' });

describe('conduct as a whole', () => {
  it.each([
    ['all as expected', all('as-expected'), 'as-expected', 'as-expected'],
    ['one below', rated({ loyal: 'below' }), 'as-expected', 'below'],
    ['three below', threeBelow, 'as-expected', 'below'],
    ['four below', { ...threeBelow, accountable: 'below' }, 'below', 'below'],
    ['four above', fourAbove, 'above', 'as-expected'],
    ['three above', { ...fourAbove, competent: 'as-expected' }, 'as-expected', 'as-expected'],
    ['four above and three below', { ...all('below'), ...onlyAbove(fourAbove) }, 'above', 'below'],
    ['all above', all('above'), 'above', 'above'],
  ] as const)('of seven values with %s', (_, behaviour, middle, lowest) => {
    expect(conductOf(behaviour, 'middle')).toBe(middle);
    expect(conductOf(behaviour, 'lowest')).toBe(lowest);
  });
});

function onlyAbove(behaviour: Behaviour): Partial<Behaviour> {
  return Object.fromEntries(Object.entries(behaviour).filter(([, rating]) => rating === 'above'));
}
