import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { on } from '../testing/given.ts';
import { type Evidence, evaluationsSeen } from './seen.ts';
import {
  all,
  begun,
  evaluate,
  given,
  missed,
  type Story,
  secondTerm,
  skp,
  term,
  told,
  withClocks,
} from './testing/story.ts';

const planned = told(told(begun()(), skp(2025), '2025-10-10'), skp(2026), '2026-01-06');
const twoQuarters = told(
  told(planned, evaluate(2025, 4), '2026-01-05'),
  evaluate(2026, 1, { result: 'below', behaviour: all('below') }),
  '2026-04-02',
);
const oneMissed = told(twoQuarters, missed(2026, 2), '2026-07-20');

const seen = (story: Story, evidence: Evidence, day: string) =>
  evaluationsSeen(given(story).state, evidence, civilDate(day)).map(
    ({ year, quarter, ...said }) =>
      `${year}/${quarter} ${said.standing === 'evaluated' ? said.predicate : said.standing}`,
  );

it('at renewal the last quarters are seen as they stand: evaluated, missed with what stands in, or open', () => {
  expect(seen(oneMissed, 'last-four-quarters', '2026-09-01')).toEqual([
    '2025/4 baik',
    '2026/1 sangat-kurang',
    '2026/2 missed',
  ]);
  expect(seen(oneMissed, 'last-four-quarters', '2026-09-30')).toEqual([
    '2025/4 baik',
    '2026/1 sangat-kurang',
    '2026/2 missed',
    '2026/3 open',
  ]);
  expect(seen(oneMissed, 2, '2026-09-30')).toEqual(['2026/2 missed', '2026/3 open']);
});

it('each says the number of the event that says so', () => {
  const [q4, , q2] = evaluationsSeen(given(oneMissed).state, 4, civilDate('2026-09-01'));
  const numberOf = (type: string) => oneMissed.findIndex(({ event }) => event.type === type) + 1;
  expect(q4).toEqual({ year: 2025, quarter: 4, standing: 'evaluated', predicate: 'baik', seq: numberOf('evaluated') });
  expect(q2).toMatchObject({ standing: 'missed', standIn: 'LKH/2026-06', seq: numberOf('evaluation-missed') });
});

it('a quarter that two terms share is seen once', () => {
  const story = begun([term('2024-11-16', '2025-11-15'), term('2025-11-16', '2026-11-15', 2)])();
  expect(seen(story, 5, '2026-01-05')).toEqual(
    ['2024/4', '2025/1', '2025/2', '2025/3', '2025/4'].map((q) => `${q} open`),
  );
});

it('nothing of the old SKP year is lost in the next contract year, and its quarters count among the last', () => {
  const renewed = [
    ...oneMissed,
    on('2026-09-01', { type: 'renewed', term: 1, next: secondTerm, evidence: [], reason: 'Kebutuhan tetap.' }),
    on('2026-10-01', { type: 'term-began', term: 2 }),
  ] as Story;
  const story = told(withClocks(renewed, '2026-10-01'), evaluate(2026, 3), '2026-10-05');
  const all5 = ['2025/4 baik', '2026/1 sangat-kurang', '2026/2 missed', '2026/3 baik', '2026/4 open'];
  expect(seen(story, 5, '2027-01-04')).toEqual(all5);
  expect(seen(story, 'last-four-quarters', '2027-01-04')).toEqual(all5.slice(1));
  expect(seen(story, 'quarters-in-term', '2027-01-04')).toEqual(['2026/4 open']);
});
