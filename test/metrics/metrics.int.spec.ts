import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concluded, verdictOn } from '../../audit/checks/verdict.ts';
import { found } from '../../audit/checks/words.ts';
import { ROOT } from '../../cli/check/tool.ts';
import { beginRound, endRound, writeVerdicts } from '../../registry/audit/rounds.ts';
import { openDatabase } from '../../registry/database.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { documented, exported } from './names.ts';
import { readRules } from './rules.ts';

const rules = readRules(readFileSync(join(ROOT, 'deploy', 'alerts.yml'), 'utf8'));
const inDocument = documented(readFileSync(join(ROOT, 'docs', 'metrics.md'), 'utf8'));

let employer: Employer;
let texts: { api: string; worker: string; sdk: string; archivist: string };

/** Running processes that have done something of everything: a file opened, decided about, and past a due date. */
beforeAll(async () => {
  employer = await startEmployer('2025-10-01', 20, true);
  const file = await employer.employ([{ from: '2025-10-01', until: '2026-09-30' }]);
  await employer.decide('ppk', file, { kind: 'unheard-of' });
  await employer.desk('nobody', 'GET', '/v1/cases').catch(() => {});
  await employer.goTo('2026-01-20');
  const { metricsUrls } = employer.sandbox.stack;
  const scrape = async (url: string) => (await fetch(url)).text();
  await eventually(
    () => scrape(metricsUrls.worker),
    (text) => figure(text, 'tenggat_ledger_unsequenced') === 0 && figure(text, 'tenggat_clocks_breached') > 0,
  );
  // The digest of a morning is a run that ends; what it was said to be is signed within seconds.
  await eventually(
    () => scrape(metricsUrls.archivist),
    (text) => figure(text, 'tenggat_log_signed_leaves') > 10 && figure(text, 'tenggat_archive_swept_seconds') > 0,
  );
  await auditRound(employer.sandbox.stack.databaseUrl);
  const { api, worker, sdk, archivist } = metricsUrls;
  const scraped = await Promise.all([api, worker, sdk, archivist].map(scrape));
  const [ofApi = '', ofWorker = '', ofSdk = '', ofArchivist = ''] = scraped;
  texts = { api: ofApi, worker: ofWorker, sdk: ofSdk, archivist: ofArchivist };
});
afterAll(() => employer?.sandbox.end());

/** A night's audit that ended, and found something. */
async function auditRound(url: string): Promise<void> {
  const db = openDatabase({ url, poolSize: 1, name: 'tenggat-test' });
  const [asked, changed] = [concluded(1, []), concluded(1, [found('EVENT_CHANGED')])];
  const checks = { logged: changed, built: asked, replayed: asked, told: asked, lawful: asked };
  const round = await beginRound(db, Date.now(), 'b', 0);
  await writeVerdicts(db, round, [verdictOn('employment/7100/e-1', checks)], Date.now());
  await endRound(db, round, Date.now());
  await db.destroy();
}

/** The sum over all labels. */
function figure(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

describe('every figure', () => {
  it('of ours that a running process shows is in the document, and every one of the document is shown', () => {
    const shown = [texts.api, texts.worker, texts.archivist].flatMap(exported);
    const ours = shown.filter((name) => name.startsWith('tenggat_'));
    const written = inDocument.filter((name) => name.startsWith('tenggat_'));
    expect([...new Set(ours)].sort()).toEqual([...written].sort());
  });

  it('of the SDK that the document names is shown', () => {
    const named = inDocument.filter((name) => name.startsWith('temporal_'));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !exported(texts.sdk).includes(name))).toEqual([]);
  });

  it('that a rule asks for is in the document', () => {
    const asked = rules.flatMap(({ figures }) => figures).map((name) => name.replace(/_(bucket|count|sum)$/, ''));
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((name) => !inDocument.includes(name))).toEqual([]);
  });

  it('that a rule asks for by a label has that label', () => {
    const all = `${texts.api}\n${texts.worker}\n${texts.sdk}\n${texts.archivist}`;
    for (const { figure, label } of rules.flatMap(({ labels }) => labels)) {
      expect(all, `${figure}{${label}}`).toMatch(new RegExp(`^${figure}\\{([^}]*,)?${label}="`, 'm'));
    }
  });

  it('says how it stands: requests, open and breached clocks, the ledger', () => {
    expect(figure(texts.worker, 'tenggat_registry_up')).toBe(1);
    expect(figure(texts.worker, 'tenggat_clocks_open')).toBeGreaterThanOrEqual(
      figure(texts.worker, 'tenggat_clocks_breached'),
    );
    expect(figure(texts.worker, 'tenggat_ledger_position')).toBeGreaterThan(10);
    expect(texts.api).toMatch(/route="advanceSandboxClock",status="200"\} \d/);
    expect(texts.sdk).toMatch(/activity_type="commit"/);
    expect(figure(texts.archivist, 'tenggat_log_leaves')).toBeGreaterThan(10);
    expect(figure(texts.archivist, 'tenggat_archivist_failures_total')).toBe(0);
  });

  it('goes by the clock of the sandbox: the evaluation of the year is not overdue there until 31 January 2026', () => {
    // Two SKPs and the evaluation of a quarter, each with its reminder.
    expect(texts.worker).toContain('tenggat_tasks_overdue{office="kepala-unit"} 6\n');
  });

  it('says nothing of anybody: no account, file or instansi is a label', () => {
    expect(`${texts.api}${texts.worker}${texts.archivist}`).not.toMatch(/"(e-1|7100)"|instansi=|account=/);
  });
});

describe('the rules of deploy/alerts.yml', () => {
  it('are rules as Prometheus reads them', () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const { alert, fault } of rules) expect(fault, alert).toBeUndefined();
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it.each([
    ['an expression that is none', 'sum(rate(x[5m])'],
    ['a range that is none', 'rate(x[5 minutes])'],
  ])('would not pass with %s', (_, expr) => {
    const text = `groups: [{ name: g, rules: [{ alert: TenggatA, expr: '${expr}', labels: { severity: info }, annotations: { summary: s } }] }]`;
    expect(readRules(text)[0]?.fault).toBeDefined();
  });
});
