import { page } from '../page/document.ts';
import { type Html, html } from '../page/html.ts';
import { baseStyle } from '../page/style.ts';
import type { Figures } from './histogram.ts';
import { clockEnds, type Report } from './report.ts';
import { clockEndWords } from './report-rows.ts';

/** What a report was asked about, in words. */
export type Asked = { readonly of: string; readonly madeAt: string };

/** Codes in Indonesian words; a code without one stays as it is. */
export type Word = (code: string) => string;

/** The most paths that the page shows of a process; the table of numbers has them all. */
const shown = 10;

/** The report as a page for people, to be read from disk or printed. */
export function reportPage(report: Report, { of, madeAt }: Asked, word: Word): string {
  const title = 'Lama tahap, tenggat, dan kesesuaian proses';
  const titles = new Map(report.conformance.map(({ process, title: name }) => [process, name]));
  const processes = [...titles.keys()].filter((process) => report.stages.some((row) => row.process === process));
  const body = html`<header>
<h1>${title}</h1>
<p>${of}. Disusun ${madeAt} dari ${report.events} kejadian dalam ${report.streams} berkas dan usulan, menurut buku besar. Hari dihitung dari tanggal kejadian menurut buktinya; hari kerja menurut kalender instansinya.</p>
</header>
<main>
${processes.map((process) => section(report, process, titles.get(process) ?? process, word))}
<h2>Tenggat menurut aturan</h2>
${clockTable(report, word)}
<h2>Tidak pernah dilalui</h2>
<ul>${report.conformance.map(
    ({ title: name, neverAt }) => neverAt.length > 0 && html`<li>${name}: ${neverAt.map(word).join(', ')}</li>\n`,
  )}</ul>
</main>
<footer><p>Median dan persentil ke-90 adalah bilangan yang sungguh terjadi (peringkat terdekat). Laporan kemajuan dan lewat tenggat per hari ini ada pada API; halaman ini tentang lamanya dan jalannya.</p></footer>`;
  return page({ title, style: baseStyle, body });
}

function section(report: Report, process: string, title: string, word: Word): Html {
  const ofProcess = <Row extends { readonly process: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.process === process);
  const paths = ofProcess(report.paths);
  const loops = ofProcess(report.loops);
  const undrawn = ofProcess(report.conformance).flatMap((row) => row.undrawn);
  return html`<section>
<h2>${title}</h2>
<table>
<caption>Lama tiap tahap</caption>
<thead>
<tr><th scope="col" rowspan="2">Tahap</th><th scope="col" rowspan="2" class="n">Dilalui</th><th scope="col" rowspan="2" class="n">Masih di sini</th><th scope="colgroup" colspan="3">Hari kalender</th><th scope="colgroup" colspan="3">Hari kerja</th><th scope="colgroup" colspan="3">Hari sampai dicatat</th></tr>
<tr>${[1, 2, 3].map(() => html`<th scope="col" class="n">median</th><th scope="col" class="n">p90</th><th scope="col" class="n">terlama</th>`)}</tr>
</thead>
<tbody>
${ofProcess(report.stages).map(
  ({
    stage,
    passed,
    still,
    ...spans
  }) => html`<tr><th scope="row">${word(stage)}</th><td class="n">${passed}</td><td class="n">${still}</td>${[spans.days, spans.workingDays, spans.untilRecorded].map(cells)}</tr>
`,
)}</tbody>
</table>
<h3>Jalur</h3>
<ol>${paths.slice(0, shown).map(({ path, times }) => html`<li><strong>${times} kali</strong>: ${path.map(word).join(' → ')}</li>\n`)}</ol>
${paths.length > shown && html`<p class="soft">${paths.length - shown} jalur lain ada dalam JSON dan CSV.</p>`}
${loops.length > 0 && html`<h3>Putaran</h3><ul>${loops.map(({ stage, rounds, times }) => html`<li>${times} berkas ${rounds} kali pada tahap ${word(stage)}</li>\n`)}</ul>`}
${undrawn.length > 0 && html`<h3 class="late">Di luar gambar proses</h3><ul>${undrawn.map(({ change, times, first }) => html`<li class="late">${change}, ${times} kali, pertama pada <code>${first}</code></li>\n`)}</ul>`}
</section>
`;
}

function cells(figures: Figures | undefined): Html {
  const { median, p90, max } = figures ?? {};
  return html`${[median, p90, max].map((one) => html`<td class="n">${one ?? '–'}</td>`)}`;
}

function clockTable({ clocks }: Report, word: Word): Html {
  return html`<table>
<caption>Apa yang terjadi pada tiap tenggat yang dimulai</caption>
<thead><tr><th scope="col">Aturan</th><th scope="col">Proses</th><th scope="col" class="n">Dimulai</th>${clockEnds.map((end) => html`<th scope="col" class="n">${clockEndWords[end]}</th>`)}<th scope="col" class="n">tepat waktu</th></tr></thead>
<tbody>
${clocks.map(
  (
    row,
  ) => html`<tr><th scope="row">${row.rule}</th><td>${word(row.process)}</td><td class="n">${row.started}</td>${clockEnds.map((end) => html`<td class="n">${row[end]}</td>`)}<td class="n">${shareInTime(row)}</td></tr>
`,
)}</tbody>
</table>`;
}

type Ended = Readonly<Record<'met' | 'met-recorded-late' | 'met-late' | 'open-breached', number>>;

/** Of those of which it can be said: met in time, among all that were met or missed. */
function shareInTime(row: Ended): string {
  const inTime = row.met + row['met-recorded-late'];
  const judged = inTime + row['met-late'] + row['open-breached'];
  return judged === 0 ? '–' : `${Math.round((100 * inTime) / judged)}%`;
}
