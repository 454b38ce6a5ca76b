import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../api/timeline/tell.ts';
import { historyPage } from '../../audit/history-view/page.ts';
import type { MinedEvent } from '../../audit/mining/fold.ts';
import { reporting } from '../../audit/mining/report.ts';
import { reportPage } from '../../audit/mining/report-page.ts';
import { readHistories } from '../replay/recorded.ts';
import { committedIn } from '../support/committed.ts';
import { recordedStreams } from '../support/recorded-streams.ts';

// The browser that comes as a package is built for this one kind of machine.
const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!hasBrowser)('pages that are read from disk', () => {
  let folder: string;
  let browser: Browser;
  const opened: Page[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenggat-pages-'));
    browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
    const { history, workflowId } = readHistories().find(({ name }) => name === 'employment-running')!;
    const events = committedIn(history) as unknown as readonly MinedEvent[];
    const runs = [{ run: 'r', history, digest: 'ab', bundles: ['cd'], sdk: '1.24.0' }];
    const words = { tell, word: (code: string) => code };
    const viewed = {
      stream: workflowId,
      events: [...events, { ...events[0]!, seq: 99 }],
      runs,
      from: 'Uji',
      madeAt: 'kini',
    };
    const { add, report } = reporting();
    for (const one of recordedStreams()) add({ ...one, workingDays: () => 1 });
    const pages = {
      'history.html': historyPage(viewed, words, 'WIB'),
      'report.html': reportPage(report(), { of: 'Uji', madeAt: 'kini' }, words.word),
    };
    for (const [name, text] of Object.entries(pages)) {
      await writeFile(join(folder, name), text);
      const page = await browser.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(pathToFileURL(join(folder, name)).href);
      opened.push(page);
    }
  });
  const requests: string[] = [];
  const said: string[] = [];
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('load nothing but themselves, and nothing of them is refused', () => {
    expect(requests.map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual(['history.html', 'report.html']);
    expect(said).toEqual([]);
  });

  it('are accessible: names, headers, landmarks, contrast', async () => {
    for (const page of opened) {
      const found = (await page.evaluate(`(() => { ${axe.source} })(); axe.run()`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
        passes: { id: string }[];
      };
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(found.passes.map(({ id }) => id)).toContain('color-contrast');
    }
  });

  it('hide and show a kind of event without a script, also by the keyboard', async () => {
    const [page] = opened;
    const timers = page!.locator('li.k-timer').first();
    expect(await timers.isVisible()).toBe(true);
    await page!.locator('label[for=show-k-timer]').click();
    expect(await timers.isVisible()).toBe(false);
    await page!.locator('#show-k-timer').focus();
    await page!.keyboard.press('Space');
    expect(await timers.isVisible()).toBe(true);
    expect(await page!.locator('li.k-task').first().isVisible()).toBe(false);
  });
});
