import { gate } from '../../audit/gate.ts';
import { print } from '../law/print.ts';
import { openSources } from './settings.ts';

type GateOptions = {
  readonly sample?: number;
  readonly seed: string;
  readonly json: boolean;
};

/**
 * `tenggat audit gate`: exit code 1 where this build would not do again what an archived history recorded; 2 where nothing was
 * repeated, for then nothing is known of this build.
 */
export async function runGate({ sample, seed, json }: GateOptions): Promise<void> {
  process.exitCode = 2;
  const { sources, close } = await openSources();
  try {
    const answer = await gate(sources, { size: sample, seed });
    const { bundle, replayed, of, differing } = answer;
    print(json, answer, () => [
      `${replayed} dari ${of} riwayat diulang dengan kode ${bundle}: ${differing.length} berbeda.`,
      ...(replayed === 0 ? ['Tidak ada riwayat yang diulang, jadi tidak ada yang terbukti tentang kode ini.'] : []),
      ...differing.map(({ workflow, run, why }) => `  ${workflow} ${run}: ${why}`),
    ]);
    if (differing.length > 0) process.exitCode = 1;
    else if (replayed > 0) process.exitCode = 0;
  } finally {
    await close();
  }
}
