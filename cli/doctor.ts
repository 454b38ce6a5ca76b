import { setting } from '../platform/config.ts';
import { describeEngine } from '../platform/engine/describe.ts';
import { describePostgres } from '../platform/postgres/describe-postgres.ts';

const OLDEST_NODE = 24;

interface Finding {
  /** false: something needed is missing; undefined: only trying can tell, and there is a way. */
  ok: boolean | undefined;
  summary: string;
  details: readonly string[];
}

/** `tenggat doctor`: what would be used here and why, what is missing and how to get it. Looks only, changes nothing. */
export async function doctor(): Promise<void> {
  const findings = [nodeFinding(), ...(await Promise.all([engineFinding(), databaseFinding()]))];
  for (const { ok, summary, details } of findings) {
    console.log(`${ok === false ? '✘' : ok ? '✔' : '?'} ${summary}`);
    for (const detail of details) console.log(`    ${detail}`);
  }
  const missing = findings.filter(({ ok }) => ok === false).length;
  console.log(
    missing === 0 ? 'Siap: jalankan "npm run demo".' : `${missing} hal masih kurang; lihat baris bertanda ✘.`,
  );
  if (missing > 0) process.exitCode = 1;
}

function nodeFinding(): Finding {
  const { node } = process.versions;
  const bundled = process.execPath.includes('node_modules');
  const source = bundled ? 'paket bawaan yang terkunci di package-lock.json' : 'Node yang terpasang di komputer ini';
  const ok = Number(node.split('.')[0]) >= OLDEST_NODE;
  return {
    ok,
    summary: `Node: ${node}, ${source}.`,
    details: [process.execPath, ...(ok ? [] : [`Perlu Node ${OLDEST_NODE}: jalankan lewat "npm run tenggat doctor".`])],
  };
}

async function engineFinding(): Promise<Finding> {
  const { available, summary, ways, advice } = await describeEngine();
  const details = ways.map(({ way, found, note }) => `${found ? '+' : '-'} ${way}: ${note}`);
  return { ok: available, summary, details: advice === undefined ? details : [...details, advice] };
}

async function databaseFinding(): Promise<Finding> {
  const given = process.env.DATABASE_URL || process.env.DATABASE_URL_FILE;
  const { version, why, data, missing } = await describePostgres({
    databaseUrl: given ? setting('DATABASE_URL') : undefined,
  });
  return {
    ok: missing.length === 0,
    summary: `Basis data: PostgreSQL ${version ?? '(versi belum diketahui)'}. ${why}`,
    details: [...(data === undefined ? [] : [`data di ${data}`]), ...missing],
  };
}
