import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { pictures, processesDocument } from './document.ts';

it('docs/processes.md is as the code draws it now', async () => {
  const written = await readFile(new URL('../../docs/processes.md', import.meta.url), 'utf8');
  expect(written).toBe(processesDocument());
});

it('every stage of a process is reached from where it begins', () => {
  expect(pictures.length).toBeGreaterThan(2);
  for (const { process, begins, arrows } of pictures) {
    const reached = new Set([begins]);
    for (let grew = true; grew; ) {
      const more = arrows.filter(({ from, to }) => (from === '*' || reached.has(from)) && !reached.has(to));
      for (const { to } of more) reached.add(to);
      grew = more.length > 0;
    }
    const named = arrows.flatMap(({ from, to }) => [from, to]).filter((stage) => stage !== '*');
    expect(
      named.filter((stage) => !reached.has(stage)),
      process,
    ).toEqual([]);
  }
});
