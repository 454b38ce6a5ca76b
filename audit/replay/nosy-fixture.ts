import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromDeriver, ToDeriver } from './messages.ts';

/** In place of the process that derives: tells what one in its place can reach. */
const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

process.on('disconnect', () => process.exit(0));
process.on('message', async (message: ToDeriver) => {
  if (message.kind !== 'history') return;
  const reached = {
    settings: Object.keys(process.env).filter((name) => /DATABASE|TENGGAT|TEMPORAL|KEY/.test(name)),
    code: tried(() => readFileSync(file('audit/replay/deriver.ts'))),
    registry: await import(file('registry/database.ts')).then(
      () => 'reached',
      (error) => error.code,
    ),
    secrets: tried(() => readFileSync(file('.tenggat/demo/master-key'))),
    elsewhere: tried(() => readFileSync('/etc/passwd')),
    command: tried(() => spawnSync('true')),
  };
  const answer: FromDeriver = {
    kind: 'derived',
    id: message.id,
    error: JSON.stringify(reached),
    differences: [],
    sent: [],
  };
  process.send?.(answer);
});

function tried(reach: () => unknown): string {
  try {
    reach();
    return 'reached';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
