import { ConfigError, setting } from '../platform/config.ts';
import { describeEngine } from '../platform/engine/describe.ts';
import { describePostgres } from '../platform/postgres/describe-postgres.ts';
import { payloadKeysFromSettings } from '../platform/temporal/payload-keys.ts';

const OLDEST_NODE = 24;

interface Finding {
  /** false: something needed is missing; undefined: only trying can tell, and there is a way. */
  ok: boolean | undefined;
  summary: string;
  details: readonly string[];
}

/** `tenggat doctor`: what would be used here and why, what is missing and how to get it. Looks only, changes nothing. */
export async function doctor(): Promise<void> {
  const findings = [nodeFinding(), ...(await Promise.all([engineFinding(), databaseFinding()])), payloadKeysFinding()];
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

/** A sandbox makes its own; who sets some is told which one seals and which are there to read what is older. */
function payloadKeysFinding(): Finding {
  if (!process.env.TENGGAT_PAYLOAD_KEYS && !process.env.TENGGAT_PAYLOAD_KEYS_FILE) {
    const summary = 'Kunci muatan Temporal: belum diisi; peragaan membuatnya sendiri, produksi tidak mulai tanpanya.';
    return { ok: true, summary, details: [] };
  }
  try {
    const { current, keys } = payloadKeysFromSettings();
    const older = [...keys.keys()].filter((id) => id !== current);
    const details = older.length === 0 ? [] : [`hanya untuk membuka yang lama: ${older.join(', ')}`];
    return { ok: true, summary: `Kunci muatan Temporal: yang baru disegel dengan "${current}".`, details };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { ok: false, summary: 'Kunci muatan Temporal: setelannya keliru.', details: [error.message] };
  }
}
