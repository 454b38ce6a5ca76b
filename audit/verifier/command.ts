import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Key, keyFrom } from './note.ts';
import { Unreadable } from './unreadable.ts';
import { type Verification, verify } from './verify.ts';
import { wordsOf } from './words.ts';

const USAGE = [
  'Pemakaian: tenggat-verify.mjs BERKAS.zip --log-key KUNCI [--log-key KUNCI ...] [--witness KUNCI ...]',
  '                              [--against BERKAS.zip|CHECKPOINT] [--json]',
  'KUNCI berbentuk nama+id+kunci; mintalah langsung dari pemilik log atau saksi, bukan dari berkas yang diperiksa.',
  'Keluar dengan 0: terbukti; 1: tidak terbukti; 2: dipersoalkan, atau tidak semuanya dapat diperiksa.',
].join('\n');

/** The question could not be put: what is missing or wrong in it, in Indonesian. */
class Misasked extends Error {}

/** One run of the verifier: what it says, and the code to exit with. It reads the files that it is given and nothing else. */
export function runVerifier(args: readonly string[]): { readonly out: string; readonly exit: 0 | 1 | 2 } {
  const json = args.includes('--json');
  try {
    const { file, trust, against } = asked(args);
    const verification = verify(file, trust, against);
    return {
      out: json ? JSON.stringify(verification, null, 2) : wordsOf(verification).join('\n'),
      exit: exitOf(verification),
    };
  } catch (error) {
    if (error instanceof Misasked) return { out: `${error.message}\n\n${USAGE}`, exit: 2 };
    const sentence =
      error instanceof Unreadable ? error.message : 'Isinya tidak dapat ditafsirkan sebagai berkas bukti.';
    const unreadable = {
      format: 'tenggat-verification/1',
      result: 'failed',
      findings: [{ code: 'FILE_UNREADABLE', result: 'failed', sentence }],
    };
    return {
      out: json ? JSON.stringify(unreadable, null, 2) : `FILE_UNREADABLE: ${sentence}\n\nKesimpulan: TIDAK TERBUKTI.`,
      exit: 1,
    };
  }
}

function exitOf({ result }: Verification): 0 | 1 | 2 {
  if (result === 'passed') return 0;
  return result === 'failed' ? 1 : 2;
}

function asked(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new Misasked('Sebutkan satu berkas bukti.');
  if (values['log-key'] === undefined)
    throw new Misasked('Sebutkan sekurangnya satu kunci log yang Anda percayai (--log-key).');
  const keys = (texts: readonly string[] = []): readonly Key[] =>
    texts.map((text) => {
      const key = keyFrom(text);
      if (key === undefined) throw new Misasked(`"${text}" bukan kunci yang utuh.`);
      return key;
    });
  return {
    file: contentOf(name),
    trust: { logKeys: keys(values['log-key']), witnesses: keys(values.witness) },
    against: values.against === undefined ? undefined : contentOf(values.against),
  };
}

function parsed(args: readonly string[]) {
  const many = { type: 'string', multiple: true } as const;
  const options = { 'log-key': many, witness: many, against: { type: 'string' }, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Misasked('Ada opsi yang tidak dikenal atau tidak lengkap.');
  }
}

function contentOf(name: string): Buffer {
  try {
    return readFileSync(name);
  } catch {
    throw new Misasked(`Berkas ${name} tidak dapat dibaca.`);
  }
}
