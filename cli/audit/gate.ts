import { gate } from '../../audit/gate.ts';
import { print } from '../law/print.ts';
import { openSources } from './settings.ts';

type GateOptions = {
  readonly sample?: number;
  readonly seed: string;
  readonly json: boolean;
};

/** `tenggat audit gate`: exit code 1 where this build would not do again what an archived history recorded. */
export async function runGate({ sample, seed, json }: GateOptions): Promise<void> {
  process.exitCode = 2;
  const { sources, close } = await openSources();
  try {
    const answer = await gate(sources, { size: sample, seed });
    const { bundle, replayed, of, differing } = answer;
    print(json, answer, () => [
      `${replayed} dari ${of} riwayat diulang dengan kode ${bundle}: ${differing.length} berbeda.`,
      ...differing.map(({ workflow, run, why }) => `  ${workflow} ${run}: ${why}`),
    ]);
    process.exitCode = differing.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}
