import { expect, it } from 'vitest';
import { filing } from './filed-leaves.ts';
import type { Leaf } from './leaf.ts';

const digest = (digit: string) => digit.repeat(64);
const event = (stream: string, seq: number, digit: string): Leaf => ({
  ...{ kind: 'event', stream, seq, digest: digest(digit) },
});
const history = (workflow: string, run: string, bundles: readonly string[]): Leaf => ({
  ...{ kind: 'history', workflow, run, digest: digest('9'), bundles },
});

function filedOf(leaves: readonly Leaf[]) {
  const { file, filed } = filing(leaves.length);
  for (const leaf of leaves) file(leaf);
  return filed();
}

it('leaves are found by what they are about, however they lie among each other', () => {
  const filed = filedOf([
    { kind: 'key', key: 'log+00000000+AA==' },
    event('employment/7100/a', 1, '1'),
    event('employment/7100/b', 1, '2'),
    { kind: 'bundle', digest: digest('c'), sdk: '1.24.0' },
    event('employment/7100/a', 2, '3'),
    history('employment/7100/a', 'run-1', [digest('c')]),
    { kind: 'erasure', stream: 'erasure/7100/p', seq: 1, digest: digest('4') },
    history('digest/7100', 'run-2', [digest('c'), digest('d')]),
    history('employment/7100/a', 'run-3', [digest('c')]),
    event('employment/7100/a', 3, '5'),
  ]);
  expect(filed.names.toSorted()).toEqual(['digest/7100', 'employment/7100/a', 'employment/7100/b', 'erasure/7100/p']);
  expect([...filed.eventsOf('employment/7100/a')]).toEqual([
    [1, digest('1')],
    [2, digest('3')],
    [3, digest('5')],
  ]);
  expect([...filed.eventsOf('employment/7100/b')]).toEqual([[1, digest('2')]]);
  expect([...filed.eventsOf('erasure/7100/p')]).toEqual([[1, digest('4')]]);
  expect([...filed.eventsOf('digest/7100')]).toEqual([]);
  expect(filed.historiesOf('employment/7100/a')).toEqual([
    history('employment/7100/a', 'run-1', [digest('c')]),
    history('employment/7100/a', 'run-3', [digest('c')]),
  ]);
  expect(filed.historyOf('run-2')).toEqual(history('digest/7100', 'run-2', [digest('c'), digest('d')]));
  expect([filed.historyOf('run-4'), filed.historiesOf('x')]).toEqual([undefined, []]);
  expect([filed.hasBundle(digest('c')), filed.hasBundle(digest('d'))]).toEqual([true, false]);
});

it('of two leaves of one event, or of one run, the first stands: nothing that comes later takes its place', () => {
  const [was, forged] = [history('a/1/x', 'run-1', [digest('c')]), history('a/1/x', 'run-1', [digest('d')])];
  const filed = filedOf([event('a/1/x', 1, '1'), was, event('a/1/x', 2, '3'), event('a/1/x', 1, '2'), forged]);
  expect([...filed.eventsOf('a/1/x')]).toEqual([
    [1, digest('1')],
    [2, digest('3')],
  ]);
  expect([filed.historyOf('run-1'), filed.historiesOf('a/1/x')]).toEqual([was, [was]]);
});
