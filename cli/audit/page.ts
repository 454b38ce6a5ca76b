import { writeFile } from 'node:fs/promises';
import { type CaseVerdict, checkNames, type Result, results } from '../../audit/checks/verdict.ts';
import { type Round, rounds } from '../../registry/audit/rounds.ts';
import { countsOf, verdictsOf } from '../../registry/audit/verdicts.ts';
import type { Database } from '../../registry/database.ts';
import { checkWords, findingLine, resultWords } from './words.ts';

const PAGE = 500;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}
td{overflow-wrap:anywhere}.failed{background:#fbe3e1}.disputed,.unknown{background:#fdf3d8}.passed,.noted{background:#e8f4ea}
ul{margin:0;padding-left:1.1rem}`;

/** Writes the last round as one page that needs nothing else: how many came to what, and what was found where. */
export async function writePage(db: Database, file: string): Promise<void> {
  const [round] = await rounds(db, 1);
  if (round === undefined) {
    throw Object.assign(new Error('Belum pernah ada audit menyeluruh; jalankan "tenggat audit --all" lebih dulu.'), {
      code: 'NO_AUDIT_YET',
    });
  }
  const rows: string[] = [];
  let [page, after] = [await verdictsOf(db, { round: round.id, limit: PAGE }), ''];
  while (page.length > 0) {
    rows.push(...page.map(({ verdict }) => rowOf(verdict as CaseVerdict)));
    after = page.at(-1)?.stream ?? '';
    page = await verdictsOf(db, { round: round.id, after, limit: PAGE });
  }
  await writeFile(file, pageOf(round, await countsOf(db, round.id), rows));
  console.log(`Hasil putaran ${round.id} ditulis ke ${file}.`);
}

function pageOf(round: Round, counts: Readonly<Record<string, number>>, rows: readonly string[]): string {
  const ended = round.endedAt === undefined ? 'belum selesai' : `selesai ${when(round.endedAt)}`;
  const totals = results
    .toReversed()
    .filter((result) => counts[result])
    .map((result) => `<tr class="${result}"><td>${resultWords[result]}</td><td>${counts[result]}</td></tr>`);
  const heads = ['Berkas', ...checkNames.map((name) => checkWords[name]), 'Temuan'];
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Audit ${round.id}</title><style>${STYLE}</style></head><body>
<h1>Audit putaran ${round.id}</h1>
<p>Dimulai ${when(round.beganAt)}, ${ended}. Buku besar sampai posisi ${round.through}; sidik kode ${round.bundle}.</p>
<table><tbody>${totals.join('')}</tbody></table>
<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}

function rowOf({ stream, checks }: CaseVerdict): string {
  const cell = (result: Result) => `<td class="${result}">${resultWords[result]}</td>`;
  const findings = checkNames.flatMap((name) => checks[name].findings);
  const list = findings.map((finding) => `<li>${escaped(findingLine(finding))}</li>`).join('');
  const results = checkNames.map((name) => cell(checks[name].result)).join('');
  return `<tr><td>${escaped(stream)}</td>${results}<td>${list === '' ? '' : `<ul>${list}</ul>`}</td></tr>`;
}

function when(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
