import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../audit/verifier/main.ts', import.meta.url));

/** The offline verifier as one file that needs nothing but Node 18 or later, and the sources that went into it. */
export async function verifierBundle(): Promise<{ readonly code: string; readonly sources: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [ENTRY], absWorkingDir: fileURLToPath(new URL('..', import.meta.url)) },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node18', charset: 'utf8' },
    banner: {
      js: '#!/usr/bin/env node\n// Pemeriksa berkas bukti Tenggat. Jalankan tanpa argumen untuk cara memakainya.',
    },
    ...{ write: false, metafile: true },
  });
  return { code: outputFiles[0]?.text ?? '', sources: Object.keys(metafile.inputs) };
}
