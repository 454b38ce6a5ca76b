import { expect, it } from 'vitest';
import { isDrawn, pictured } from '../../audit/mining/pictured.ts';
import { appointmentOutcomes } from '../../domain/appointment/state.ts';
import { register } from '../../domain/rules/register.ts';
import { employmentOutcomes } from '../../domain/termination/outcomes.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { everythingReached } from '../support/reached.ts';

const reached = await everythingReached();

it('every ending of a file was reached on the real engine', () => {
  const endings = [
    ...appointmentOutcomes.map((outcome) => `appointment ${outcome}`),
    ...employmentOutcomes.map((outcome) => `employment ${outcome}`),
    'formation concluded',
    'conversion concluded',
    'intake finished',
  ];
  expect(endings.filter((ending) => !reached.endings.includes(ending))).toEqual([]);
});

it('every refusal in the law that the workflows run was given on the real engine', async () => {
  const { code } = await buildWorkflowBundle();
  const codes = new Set([...code.matchAll(/\brefuse\)?\(\s*["']([A-Z][A-Z_]+)["']/g)].map(([, found = '']) => found));
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((one) => !reached.refusals.includes(one)).sort()).toEqual([]);
});

it('every clock of the register was opened on the real engine', () => {
  const clocks = register.filter(({ ladder, awaits }) => ladder.length > 0 && awaits === undefined);
  expect(clocks.map(({ id }) => id).filter((id) => !reached.clocks.includes(id))).toEqual([]);
});

it.each(pictured)('$picture.title: every change on the real engine is an arrow of its picture', ({ picture }) => {
  const named = `${picture.process}: `;
  const changes = reached.changes.flatMap((one) => (one.startsWith(named) ? one.slice(named.length) : []));
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.filter((change) => !isDrawn(picture, change))).toEqual([]);
});
