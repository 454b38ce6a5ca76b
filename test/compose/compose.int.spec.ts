import { beforeAll, describe, expect, it } from 'vitest';
import { below, type ComposeFile, composeConfig, findCompose, REQUIRED } from './compose-config.ts';

const compose = findCompose();
const HOW = 'Docker Compose is missing: install Docker with its compose plugin, or `apt-get install docker-compose`.';

// Whoever has no Docker may still run the other tests; where the result counts, nothing is left out.
if (compose === undefined && !process.env.CI) console.warn(`docker-compose.yml is not checked. ${HOW}`);

describe('docker-compose.yml', { skip: compose === undefined && !process.env.CI }, () => {
  let file: ComposeFile;

  beforeAll(() => {
    if (compose === undefined) throw new Error(HOW);
    const config = composeConfig(compose);
    expect(config.words).not.toMatch(/error|invalid/i);
    expect(config.ok).toBe(true);
    file = config.file;
  });

  it('is a whole installation', () => {
    expect(file.names).toEqual([
      'api',
      'archivist',
      'migrate',
      'postgres',
      'temporal',
      'temporal-namespace',
      'temporal-schema',
      'temporal-ui',
      'worker',
    ]);
  });

  it.each(['SIASN_BASE_URL', 'OIDC_ISSUER'])('does not start without %s, and says so', (name) => {
    const others = Object.entries({ SIASN_BASE_URL: 'https://x.example', OIDC_ISSUER: 'https://y.example' });
    const config = composeConfig(compose ?? [], Object.fromEntries(others.filter(([key]) => key !== name)));
    expect(config.ok).toBe(false);
    expect(config.words).toMatch(`isi ${name}`);
  });

  it('publishes nothing but the API and the read-only pages, on loopback', () => {
    const published = file.names.filter((name) => below(file.service(name), 'ports').length > 0);
    expect(published).toEqual(['api', 'temporal-ui']);
    for (const name of published) expect(below(file.service(name), 'ports').join(' ')).toMatch('127.0.0.1');
    expect(file.service('temporal-ui')).toMatch(/TEMPORAL_DISABLE_WRITE_ACTIONS: '?"?true/);
  });

  it.each(['postgres', 'temporal', 'migrate'])('keeps %s in a network without a way out', (name) => {
    const networks = below(file.service(name), 'networks').join(' ');
    expect(networks).toMatch('data');
    expect(networks).not.toMatch('outside');
    expect(file.text).toMatch(/^ {2}data:\n(?: {4}.*\n)*? {4}internal: true/m);
  });

  it('lets the archivist reach a witness that others run elsewhere', () => {
    const told = { TENGGAT_WITNESSES: 'https://saksi.example/ saksi+01+AQ==\nhttps://dua.example/ dua+02+AQ==' };
    const config = composeConfig(compose ?? [], { ...REQUIRED, ...told });
    const archivist = config.file.service('archivist');
    expect(below(archivist, 'networks').join(' ')).toMatch('outside');
    expect(archivist).toMatch('https://saksi.example/ saksi+01+AQ==');
    expect(archivist).toMatch('https://dua.example/ dua+02+AQ==');
  });

  it('keeps the data in a named volume', () => {
    expect(below(file.service('postgres'), 'volumes').join(' ')).toMatch('postgres-data');
    expect(below(file.service('archivist'), 'volumes').join(' ')).toMatch('/archive');
    expect(file.text).toMatch(/^volumes:\n {2}archive:.*\n(?: {4}.*\n)* {2}postgres-data/m);
  });

  it.each([
    ['temporal-schema', 'postgres', 'service_healthy'],
    ['temporal', 'temporal-schema', 'service_completed_successfully'],
    ['temporal-namespace', 'temporal', 'service_healthy'],
    ['temporal-ui', 'temporal', 'service_healthy'],
    ['migrate', 'postgres', 'service_healthy'],
    ['worker', 'migrate', 'service_completed_successfully'],
    ['worker', 'temporal-namespace', 'service_completed_successfully'],
    ['api', 'migrate', 'service_completed_successfully'],
    ['api', 'temporal-namespace', 'service_completed_successfully'],
    ['archivist', 'migrate', 'service_completed_successfully'],
    ['archivist', 'temporal-namespace', 'service_completed_successfully'],
  ])('starts %s only after %s is ready', (name, other, condition) => {
    expect(below(file.service(name), 'depends_on').join(' ')).toMatch(new RegExp(`${other}: condition: ${condition}`));
  });

  it.each(['postgres', 'temporal', 'worker', 'api'])('watches the health of %s', (name) => {
    expect(below(file.service(name), 'healthcheck').join(' ')).toMatch('test:');
  });

  it('takes every secret from a file', () => {
    const settings = file.names.flatMap((name) => below(file.service(name), 'environment'));
    const hidden = settings.filter((line) => !line.startsWith('TENGGAT_TRUSTED_LOG_KEYS:')); // public ones
    const secret = hidden.filter((line) => /PASSWORD|SECRET|_KEY|DATABASE_URL|PWD|TOKEN/.test(line));
    expect(secret.length).toBeGreaterThan(5);
    for (const line of secret) expect(line).toMatch(/_FILE: \/run\/secrets\/\w+$/);
  });

  it.each(['worker', 'api', 'archivist'])('runs %s in production, which refuses virtual time', (name) => {
    expect(below(file.service(name), 'environment')).toContain('TENGGAT_MODE: production');
  });

  it('gives Temporal the number of shards that it keeps for ever', () => {
    expect(file.service('temporal')).toMatch(/NUM_HISTORY_SHARDS: '?"?128/);
  });
});
