import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { inPlayedSandbox } from '../../cli/check/played-sandbox.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { openDatabase } from '../../registry/database.ts';
import { tokenOf } from '../support/desk.ts';
import { judge } from './judge.ts';
import { requests } from './requests.ts';

/**
 * `node test/fuzz/bodies.ts --many 100000`: sends a sandbox in which a batch was played, with its real engine, that many bodies,
 * half of them spoiled, by an account of each role, and prints what was answered. Fails on an answer that the contract does not
 * have, on an event that a refused request left, and when the API takes more memory than `--mib`.
 */
const { values } = parseArgs({
  options: {
    many: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '8' },
    mib: { type: 'string', default: '1024' },
  },
});
const accounts = {
  ...{ operator: 'operator', verifier: 'verifier', pyb: 'pyb', ppk: 'ppk', 'unit-head': 'kepala-unit' },
  ...{ auditor: 'auditor', administrator: 'administrator', integration: 'integrasi' },
};
const LANES = 8;
const PAGE = 200;
/** Tokens of the sandbox live for minutes. */
const SIGNED_IN_MS = 120_000;

await inPlayedSandbox(async ({ stack, folder, office }) => {
  const db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-fuzz' });
  const verdict = judge();
  const [cases = ''] = office.files.values();
  const ids = { instansi: office.instansi, cases, disputes: cases, formations: office.formation };
  const all = requests(ids);
  let signedIn = 0;
  let tokens: Record<string, string> = {};
  const began = Date.now();
  for (let sent = 0; sent < Number(values.many); sent += PAGE) {
    if (Date.now() - signedIn > SIGNED_IN_MS) {
      const each = Object.entries(accounts).map(async ([role, id]) => [role, await tokenOf(stack, folder, id)]);
      tokens = Object.fromEntries(await Promise.all(each));
      signedIn = Date.now();
    }
    const page = fc.sample(all, {
      numRuns: Math.min(PAGE, Number(values.many) - sent),
      seed: Number(values.seed) + sent,
    });
    await inParallel(page, LANES, async (request) => {
      const { method, target, role, key, json, csv } = request;
      const body = csv ?? JSON.stringify(json);
      const ask = () =>
        fetch(`${stack.apiUrl}${target}`, {
          method,
          headers: {
            ...{ authorization: `Bearer ${tokens[role]}`, 'idempotency-key': key },
            ...(body !== undefined && { 'content-type': csv === undefined ? 'application/json' : 'text/csv' }),
          },
          ...(body !== undefined && { body }),
          signal: AbortSignal.timeout(60_000),
        });
      const response = await patiently(ask);
      if (response === undefined) return void verdict.faults.push(`${request.route}: no answer`);
      const got = { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
      verdict.note(request, { account: accounts[role], instansi: office.instansi }, got);
    });
  }
  const left = await verdict.leftBehind(db);
  const peak = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${stack.pidOf('api')}/status`, 'utf8'))?.[1];
  const mib = Math.round(Number(peak) / 1_024);
  const faults = Object.entries(Object.groupBy(verdict.faults, (fault) => fault)).map(([fault, all]) => [
    fault,
    all?.length,
  ]);
  console.log({ bodies: Number(values.many), seconds: Math.round((Date.now() - began) / 1_000), apiPeakMiB: mib });
  console.log({ perStatus: Object.fromEntries(verdict.perStatus), leftByRefused: left, faults });
  await db.destroy();
  if (faults.length > 0 || left > 0 || mib > Number(values.mib)) process.exitCode = 1;
});

/** An idle connection may end just as it is used again, and so may the next: then once more, under the same key. */
async function patiently(ask: () => Promise<Response>): Promise<Response | undefined> {
  for (let left = 2 * LANES; left > 0; left -= 1) {
    const response = await ask().catch(() => undefined);
    if (response !== undefined) return response;
  }
  return undefined;
}
