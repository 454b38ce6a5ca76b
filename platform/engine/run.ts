import { parseArgs } from 'node:util';
import { EngineError } from './errors.ts';
import { resolveEngine } from './resolve.ts';
import { type RunningEngine, startEngine } from './start.ts';

const USAGE = `Pemakaian: tenggat engine [opsi]

  --port <port>          port gRPC (TENGGAT_ENGINE_PORT; bawaan 7233)
  --ui-port <port>       port halaman pemantau (TENGGAT_ENGINE_UI_PORT; bawaan 8233)
  --headless             tanpa halaman pemantau
  --db-filename <berkas> simpan ke berkas (TENGGAT_ENGINE_DB; bawaan: hanya di memori)
  --namespace <nama>     (TEMPORAL_NAMESPACE; bawaan default)
  --real-time            tolak waktu maya, seperti di produksi`;

/**
 * Finds an engine, starts it on 127.0.0.1 and keeps it until Ctrl-C (`npm run engine`).
 * What it says is for the person at the machine; failures are EngineErrors, for the caller to show.
 */
export async function runEngine(args: string[]): Promise<void> {
  const values = optionsIn(args, process.env);
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const dbFilename = values['db-filename'];
  const engine = await resolveEngine({ onProgress: (text) => console.log(text) });
  const running = await startEngine({
    engine,
    namespace: values.namespace,
    virtualTime: !values['real-time'],
    port: portOf(values.port),
    uiPort: portOf(values['ui-port']),
    headless: values.headless,
    ...(dbFilename !== '' && { dbFilename }),
  });
  announce(running, dbFilename);
  // Not before: while it is being prepared, Ctrl-C ends us at once, and what we started ends with us.
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('interrupted'));
  });
  const end = await Promise.race([interrupted, running.ended.then(() => 'ended' as const)]);
  if (end === 'ended') throw new EngineError('ENGINE_EXITED', 'mesin berhenti sendiri');
  await running.stop();
  console.log('Mesin Temporal berhenti.');
}

function optionsIn(args: string[], env: NodeJS.ProcessEnv) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: env.TENGGAT_ENGINE_PORT ?? '7233' },
        'ui-port': { type: 'string', default: env.TENGGAT_ENGINE_UI_PORT ?? '8233' },
        headless: { type: 'boolean', default: false },
        'db-filename': { type: 'string', default: env.TENGGAT_ENGINE_DB ?? '' },
        namespace: { type: 'string', default: env.TEMPORAL_NAMESPACE ?? 'default' },
        'real-time': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new EngineError('ENGINE_BAD_OPTION', args.join(' '), { cause: error });
  }
}

function announce({ address, namespace, uiUrl, pid }: RunningEngine, dbFilename: string): void {
  const whose = pid === undefined ? 'Memakai server Temporal yang sudah ada' : 'Mesin Temporal siap';
  console.log(`${whose}: ${address}, namespace ${namespace}.`);
  if (uiUrl !== undefined) console.log(`Halaman pemantau: ${uiUrl}`);
  if (pid !== undefined) {
    console.log(
      dbFilename === '' ? 'Data hanya di memori dan hilang saat berhenti.' : `Data disimpan di ${dbFilename}.`,
    );
  }
  console.log('Tekan Ctrl-C untuk berhenti.');
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new EngineError('ENGINE_BAD_OPTION', `${text} bukan nomor port`);
}
