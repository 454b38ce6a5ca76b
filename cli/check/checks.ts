import { register } from '../../domain/rules/register.ts';
import { productSources } from '../rules/sources.ts';
import { contractFaults } from './contract-faults.ts';
import { ruleFaults } from './rule-faults.ts';
import { sharedStateFaults } from './shared-state-faults.ts';
import { timerFaults } from './timer-faults.ts';
import { runTool, type ToolResult, toolPath } from './tool.ts';

export interface Check {
  /** What is held, for the line with the verdict. */
  label: string;
  run(root: string): Promise<ToolResult>;
}

/** What every commit must pass; the tests are separate. */
export const CHECKS = {
  types: {
    label: 'tipe (tsc)',
    run: (root) => runTool(toolPath('typescript', 'tsc'), ['-p', '.', '--pretty', 'false'], root),
  },
  style: {
    label: 'gaya dan bentuk (biome)',
    run: (root) => runTool(toolPath('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.'], root),
  },
  imports: {
    label: 'arah impor (dependency-cruiser)',
    async run(root) {
      const args = ['--config', '.dependency-cruiser.cjs', '.'];
      const { ok, output } = await runTool(toolPath('dependency-cruiser', 'depcruise'), args, root);
      // It warns that it may miss things without an older TypeScript. It reads through swc: test/check/ proves it sees.
      return { ok, output: output.split('\n‼ missing-tsc-transpiler')[0] ?? '' };
    },
  },
  rules: {
    label: 'aturan dan pemakaiannya (register)',
    run: async (root) => verdict(ruleFaults(register, await productSources(root))),
  },
  timers: {
    label: 'pewaktu di alur kerja',
    run: async (root) => verdict(timerFaults(await productSources(root))),
  },
  sharedState: {
    label: 'tak ada yang tertinggal di antara berkas',
    run: async (root) => verdict(sharedStateFaults(await productSources(root))),
  },
  contract: {
    label: 'kontrak API (redocly)',
    run: async (root) => verdict(await contractFaults(root)),
  },
  unused: {
    label: 'tak terpakai (knip)',
    run: (root) => runTool(toolPath('knip', 'knip'), ['--no-progress', '--no-config-hints'], root),
  },
} satisfies Record<string, Check>;

function verdict(faults: readonly string[]): ToolResult {
  return { ok: faults.length === 0, output: faults.join('\n') };
}
