import { type CaseVerdict, checkNames, type Result, results } from '../../audit/checks/verdict.ts';
import { page as written } from '../../audit/page/document.ts';
import { type Html, html } from '../../audit/page/html.ts';
import { baseStyle } from '../../audit/page/style.ts';
import { writeOut } from '../../platform/write-out.ts';
import { type Round, rounds } from '../../registry/audit/rounds.ts';
import { countsOf, verdictsOf } from '../../registry/audit/verdicts.ts';
import type { Database } from '../../registry/database.ts';
import { checkWords, findingLine, resultWords } from './words.ts';

const PAGE = 500;

const style = `${baseStyle}.failed{background:#fbe3e1}.disputed,.unknown{background:#fdf3d8}.passed,.noted{background:#e8f4ea}
td{overflow-wrap:anywhere}td ul{margin:0;padding-left:1.1rem}
`;

/** Writes the last round as one page that needs nothing else: how many came to what, and what was found where. */
export async function writePage(db: Database, file: string): Promise<void> {
  const [round] = await rounds(db, 1);
  if (round === undefined) {
    throw Object.assign(new Error('Belum pernah ada audit menyeluruh; jalankan "tenggat audit --all" lebih dulu.'), {
      code: 'NO_AUDIT_YET',
    });
  }
  const rows: Html[] = [];
  let [page, after] = [await verdictsOf(db, { round: round.id, limit: PAGE }), ''];
  while (page.length > 0) {
    rows.push(...page.map(({ verdict }) => rowOf(verdict as CaseVerdict)));
    after = page.at(-1)?.stream ?? '';
    page = await verdictsOf(db, { round: round.id, after, limit: PAGE });
  }
  await writeOut(file, [pageOf(round, await countsOf(db, round.id), rows)]);
  console.log(`Hasil putaran ${round.id} ditulis ke ${file}.`);
}

function pageOf(round: Round, counts: Readonly<Record<string, number>>, rows: readonly Html[]): string {
  const title = `Audit putaran ${round.id}`;
  const ended = round.endedAt === undefined ? 'belum selesai' : `selesai ${when(round.endedAt)}`;
  const body = html`<header>
<h1>${title}</h1>
<p>Dimulai ${when(round.beganAt)}, ${ended}. Buku besar sampai posisi ${round.through}; sidik kode <code>${round.bundle}</code>.</p>
</header>
<main>
<table><caption>Hasil</caption><tbody>
${results
  .toReversed()
  .filter((result) => counts[result])
  .map(
    (result) =>
      html`<tr class="${result}"><th scope="row">${resultWords[result]}</th><td class="n">${counts[result]}</td></tr>\n`,
  )}</tbody></table>
<table><caption>Tiap berkas dan alur</caption>
<thead><tr><th scope="col">Berkas</th>${checkNames.map((name) => html`<th scope="col">${checkWords[name]}</th>`)}<th scope="col">Temuan</th></tr></thead>
<tbody>
${rows}</tbody></table>
</main>`;
  return written({ title, style, body });
}

function rowOf({ stream, checks }: CaseVerdict): Html {
  const cell = (result: Result) => html`<td class="${result}">${resultWords[result]}</td>`;
  const findings = checkNames.flatMap((name) => checks[name].findings);
  return html`<tr><th scope="row">${stream}</th>${checkNames.map((name) => cell(checks[name].result))}<td>${
    findings.length > 0 && html`<ul>${findings.map((finding) => html`<li>${findingLine(finding)}</li>`)}</ul>`
  }</td></tr>\n`;
}

function when(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
