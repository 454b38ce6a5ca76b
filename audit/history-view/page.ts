import { type CivilDate, epochDay } from '../../domain/calendar/civil-date.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import type { History } from '../archive/history.ts';
import { daysOf, type MinedEvent } from '../mining/fold.ts';
import { page } from '../page/document.ts';
import { type Html, html } from '../page/html.ts';
import type { EngineEvent } from './engine-event.ts';
import { historyStyle } from './style.ts';
import { type Brought, handedInBy, type Turn, turnsOf } from './turns.ts';

/** One run of a process as it is shown. */
export type ViewedRun = {
  readonly run: string;
  readonly history: History;
  /** SHA-256 (hexadecimal) of the history as the archive keeps it; undefined of one that it does not have yet. */
  readonly digest: string | undefined;
  readonly bundles: readonly string[];
  readonly sdk: string;
  readonly outcome?: string;
};

export type Viewed = {
  readonly stream: string;
  readonly events: readonly MinedEvent[];
  readonly runs: readonly ViewedRun[];
  /** Where both were read, and when the page was made, in words. */
  readonly from: string;
  readonly madeAt: string;
};

/** What is said of events, by whoever knows the words: an event in a sentence with its rule, and codes such as roles. */
export type Words = {
  tell(event: MinedEvent): { readonly words: string; readonly rule?: string | undefined };
  word(code: string): string;
};

const engineFilters = {
  decision: 'permintaan',
  ledger: 'penyerahan ke buku besar',
  activity: 'pekerjaan lain',
  timer: 'pewaktu',
  signal: 'kabar masuk',
  run: 'awal dan akhir run',
  task: 'giliran kerja mesin',
} as const;
const ledgerFilters = { official: 'oleh pejabat', system: 'oleh sistem', clock: 'oleh tenggat' } as const;

/** The engine's history and the ledger's events of one case beside each other, as one page that needs nothing else. */
export function historyPage(viewed: Viewed, words: Words, zone: Zone): string {
  const { stream, events, runs, from, madeAt } = viewed;
  const title = `Riwayat berkas ${stream}`;
  const ledger = new Map(events.map((event) => [event.seq, event]));
  const told = { ...words, zone, days: daysOf(events) };
  const handed = new Set(runs.flatMap(({ history }) => handedInBy(history)));
  const alone = events.filter(({ seq }) => !handed.has(seq));
  const filters = [
    ...Object.entries(engineFilters).map(([kind, label]) => ({ id: `show-k-${kind}`, label, on: kind !== 'task' })),
    ...Object.entries(ledgerFilters).map(([kind, label]) => ({ id: `show-l-${kind}`, label, on: true })),
  ];
  const body = html`<a class="skip" href="#isi">Langsung ke isi</a>
<header>
<h1>${title}</h1>
<p>Riwayat mesin Temporal di kiri, buku besar di kanan, giliran demi giliran. ${from}; disusun ${madeAt}. Halaman ini tidak memuat apa pun dari luar dan tidak menjalankan skrip.</p>
<dl class="facts"><dt>Kejadian buku besar</dt><dd>${events.length}</dd><dt>Run</dt><dd>${runs.length}</dd><dt>Kejadian mesin</dt><dd>${runs.reduce((sum, { history }) => sum + (history.events?.length ?? 0), 0)}</dd></dl>
<nav aria-label="Run"><ol>${runs.map(({ run }, n) => html`<li><a href="#run-${n + 1}">Run ${n + 1}</a> <code class="soft">${run}</code></li>\n`)}</ol></nav>
</header>
<main id="isi">
${filters.map(({ id, label, on }) => html`<input type="checkbox" id="${id}" aria-label="Tampilkan ${label}"${on && html` checked`}>\n`)}
<div class="filter" role="group" aria-label="Yang ditampilkan"><span>Tampilkan:</span>${filters.map(({ id, label }) => html`<label for="${id}">${label}</label>\n`)}</div>
${runs.map((run, n) => runSection(run, n + 1, ledger, told))}
${alone.length > 0 && html`<section aria-labelledby="sendiri"><h2 id="sendiri" class="late">Hanya di buku besar</h2><p>Tidak diserahkan oleh riwayat mana pun di halaman ini: run-nya tidak disertakan, masih berjalan, atau kejadiannya bukan berasal dari proses ini.</p><table class="turns"><caption>Kejadian tanpa riwayat</caption><thead><tr><th scope="col">Buku besar</th></tr></thead><tbody>${alone.map((event) => html`<tr><td><ul>${ledgerItem({ event }, 0, told)}</ul></td></tr>\n`)}</tbody></table></section>`}
</main>
<footer><p>Halaman ini memperlihatkan, bukan membuktikan: bukti diperiksa oleh <code>tenggat audit</code> atau pemeriksa berkas bukti. Waktu mesin adalah jam mesin, yang dalam peragaan bukan jam berkasnya. Semua waktu dalam ${zone}; tanggal kejadian menurut buktinya.</p></footer>`;
  return page({ title, style: historyStyle, body });
}

type Telling = Words & { readonly zone: Zone; readonly days: ReadonlyMap<number, CivilDate> };

function runSection(viewed: ViewedRun, n: number, ledger: ReadonlyMap<number, MinedEvent>, told: Telling): Html {
  const { run, history, digest, bundles, sdk, outcome } = viewed;
  const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
  return html`<section id="run-${n}" aria-labelledby="judul-${n}">
<h2 id="judul-${n}">Run ${n}</h2>
<dl class="facts"><dt>Run</dt><dd><code>${run}</code></dd><dt>Sidik riwayat</dt><dd><code>${digest ?? 'belum diarsipkan'}</code></dd><dt>Bundel alur kerja</dt><dd><code>${bundles.join(', ') || 'tidak disebut'}</code></dd><dt>SDK</dt><dd>${sdk || 'tidak disebut'}</dd><dt>Berakhir</dt><dd>${outcomeWords[outcome ?? ''] ?? 'masih berjalan'}</dd>${!!started?.continuedExecutionRunId && html`<dt>Melanjutkan</dt><dd><code>${started.continuedExecutionRunId}</code></dd>`}</dl>
<table class="turns">
<caption>Giliran run ${n}</caption>
<thead><tr><th scope="col">Riwayat mesin</th><th scope="col">Buku besar</th></tr></thead>
<tbody>
${turnsOf(history, ledger).map((turn) => turnRow(turn, n, told))}</tbody>
</table>
</section>
`;
}

const outcomeWords: Readonly<Record<string, string>> = {
  completed: 'selesai',
  continued: 'dilanjutkan run berikutnya',
  failed: 'gagal',
  'timed-out': 'habis waktu',
  canceled: 'dibatalkan',
  terminated: 'dihentikan',
};

function turnRow({ engine, ledger }: Turn, run: number, told: Telling): Html {
  // A turn in which the engine only kept house is hidden with its house-keeping.
  const idle = ledger.length === 0 && engine.every(({ kind }) => kind === 'task');
  return html`<tr${idle && html` class="k-task"`}><td><ol>${engine.map((event) => engineItem(event, run, told))}</ol></td><td><ul>${ledger.map((one) => ledgerItem(one, run, told))}</ul></td></tr>
`;
}

function engineItem({ id, at, kind, sentence, of, until, says }: EngineEvent, run: number, { zone }: Telling): Html {
  return html`<li class="k-${kind}" id="r${run}e${id}"><span class="id">${id}</span> ${sentence}${until !== undefined && ` sampai ${moment(until, zone)}`}${of !== undefined && of > 0 && html` <a href="#r${run}e${of}">dari ${of}</a>`}<time class="time" datetime="${new Date(at).toISOString()}">${moment(at, zone)}</time>${says !== undefined && html`<details><summary>isi kejadian ${id}</summary><pre tabindex="0">${JSON.stringify(says, null, 1)}</pre></details>`}</li>
`;
}

function ledgerItem(one: Partial<Brought> & { readonly event: MinedEvent }, run: number, told: Telling): Html {
  const { event, request, timer, handedIn, written, differs } = one;
  const { seq, type, effectiveOn, recordedAt, by, due } = event;
  const { words, rule } = told.tell(event);
  const day = told.days.get(seq) ?? effectiveOn;
  const waited = epochDay(civilDateOf(recordedAt, told.zone)) - epochDay(day);
  const link = (name: string, id: number | undefined) =>
    id !== undefined && html` <a href="#r${run}e${id}">${name} ${id}</a>`;
  const kind = by.kind === 'official' ? 'official' : by.name === 'clock' ? 'clock' : 'system';
  const opens = due as { dueDate: CivilDate; provisional?: boolean } | undefined;
  return html`<li class="l-${kind}" id="r${run}b${seq}"><span class="id">${seq}</span> <strong>${words}</strong> <code class="soft">${type}</code>
<span class="time">Terjadi ${shortDate(day)}${day !== effectiveOn && html` (semula ditulis ${shortDate(effectiveOn)})`}; dicatat <time datetime="${new Date(recordedAt).toISOString()}">${moment(recordedAt, told.zone)}</time>${waited > 0 && html`, <span class="late">${waited} hari kemudian</span>`}</span>
${opens && html`<p class="due">Tenggat ${rule}: ${shortDate(opens.dueDate)}${opens.provisional && ', sementara'}</p>`}
<span class="time">${by.kind === 'official' ? html`${told.word(by.role)}, akun <code>${by.account}</code>${by.authority && html`, menurut kewenangan nomor ${by.authority.id}`}` : html`Sistem (${by.name})`}${rule !== undefined && html`; aturan ${rule}`}</span>
${handedIn !== undefined && html`<span class="time">Dibawa oleh kejadian mesin:${link('permintaan', request)}${link('pewaktu', timer)}${link('diserahkan', handedIn)}${link('tercatat', written)}</span>`}
${differs && html`<p class="late">Berbeda dari yang diserahkan riwayat ini.</p>`}
<details><summary>isi catatan ${seq}</summary><pre tabindex="0">${JSON.stringify(event, null, 1)}</pre></details></li>
`;
}

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const formats = new Map<Zone, Intl.DateTimeFormat>();

/** `10 Sep 2025 09.00.05 WIB` */
function moment(at: number, zone: Zone): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'medium', timeZone: zones[zone] });
  formats.set(zone, format);
  return `${format.format(at)} ${zone}`;
}
