import { buffer } from 'node:stream/consumers';
import { type Cell, fields, heading, outlined, paragraph, table } from './blocks.ts';
import type { Dossier, DossierAudit, DossierCase, DossierClock, DossierDate, DossierLaw } from './dossier.ts';
import { ink, openPaper, type Paper, page, styles } from './paper.ts';

/** The dossier as a PDF of A4 pages, with its fonts in it. The same dossier gives the same bytes. */
export async function dossierPdf(dossier: Dossier): Promise<Buffer> {
  const paper = openPaper(dossier);
  cover(paper, dossier);
  if (dossier.told) caseSection(paper, dossier.told);
  if (dossier.law) lawSection(paper, dossier.law);
  paper.root.end();
  numbered(paper, dossier);
  paper.pdf.end();
  return await buffer(paper.pdf);
}

function cover(paper: Paper, { title, subtitle, cover, proves, list }: Dossier): void {
  const { pdf } = paper;
  pdf.addPage();
  outlined(paper, 'Sampul');
  paper.decorate(() => pdf.rect(page.left, 96, 46, 4).fill(ink.accent));
  pdf.y = 112;
  for (const [text, style, tag] of [
    [title, 'title', 'H1'],
    [subtitle, 'label', 'P'],
  ] as const) {
    const { y } = pdf;
    paper.put(paper.root, tag, text, style, { x: page.left, y, width: page.width });
    pdf.y = y + paper.heightOf(text, style, page.width) + 4;
  }
  pdf.y += 20;
  fields(paper, cover);
  heading(paper, 2, 'Yang dibuktikan dan yang tidak', 80);
  for (const sentence of proves) paragraph(paper, sentence);
  if (list === undefined) return;
  heading(paper, 2, 'Daftar berkas', 80);
  table(
    paper,
    [
      { title: 'Berkas', width: 52 },
      { title: 'Keadaan', width: 26 },
      { title: 'Tenggat berikutnya', width: 22 },
    ],
    list.map(({ title, whom, state, nextDue, file }): Cell[] => [
      whom === undefined ? [title, file] : [title, whom, file],
      [state],
      [nextDue],
    ]),
  );
}

function caseSection(paper: Paper, { title, about, timeline, clocks, decisions, audit }: DossierCase): void {
  const { pdf } = paper;
  pdf.addPage();
  const place = outlined(paper, title);
  heading(paper, 1, title, 0);
  fields(paper, about);
  heading(paper, 2, 'Urutan kejadian', 90);
  outlined(paper, 'Urutan kejadian', place);
  paragraph(
    paper,
    'Setiap kejadian mempunyai dua waktu: sejak kapan berlaku menurut suratnya, dan kapan dicatat.',
    'label',
  );
  table(
    paper,
    [
      { title: 'No.', width: 6 },
      { title: 'Berlaku', width: 16 },
      { title: 'Dicatat', width: 17 },
      { title: 'Kejadian', width: 37 },
      { title: 'Oleh dan dasarnya', width: 24 },
    ],
    timeline.map(({ seq, effectiveOn, recordedAt, sentence, rule, by, basis }): Cell[] => [
      ...([[seq], [effectiveOn], [recordedAt]] as Cell[]),
      rule === undefined ? [sentence] : [sentence, rule],
      basis === undefined ? [by] : [by, basis],
    ]),
  );
  if (clocks.length > 0) {
    heading(paper, 2, 'Tenggat dan cara menghitungnya', 80 + roomFor(clocks[0]?.dates[0]));
    outlined(paper, 'Tenggat dan cara menghitungnya', place);
    for (const clock of clocks) clockBlock(paper, clock);
  }
  if (decisions.length > 0) {
    heading(paper, 2, 'Keputusan dan dasar kewenangannya', 110);
    outlined(paper, 'Keputusan dan dasar kewenangannya', place);
    for (const decision of decisions) {
      heading(paper, 3, decision.title, 60);
      fields(paper, decision.facts);
    }
  }
  if (audit) {
    heading(paper, 2, 'Pemeriksaan terakhir', 150);
    outlined(paper, 'Pemeriksaan terakhir', place);
    auditBlock(paper, audit);
  }
}

function clockBlock(paper: Paper, { title, facts, dates }: DossierClock): void {
  heading(paper, 3, title, 40 + roomFor(dates[0]));
  fields(paper, facts);
  for (const [n, date] of dates.entries()) {
    if (n > 0) paper.need(roomFor(date));
    paragraph(paper, date.title, 'strong');
    paragraph(paper, date.basis, 'label');
    if (date.why !== undefined) paragraph(paper, date.why);
    if (date.finding !== undefined) paragraph(paper, date.finding, 'strong');
    if (date.days.length === 0) continue;
    table(
      paper,
      [
        { title: 'Tanggal', width: 36 },
        { title: 'Hari ke-', width: 10 },
        { title: 'Keterangan', width: 30 },
        { title: 'Keputusan', width: 24 },
      ],
      date.days.map(({ days, ordinal, what, decree }): Cell[] => [[days], [ordinal], [what], [decree]]),
    );
  }
}

/** A date stands together with its days, unless they are many: about so much in points. */
function roomFor(date: DossierDate | undefined): number {
  return date === undefined ? 0 : 75 + 17 * Math.min(date.days.length, 10);
}

function auditBlock(paper: Paper, { checks, findings }: DossierAudit): void {
  paragraph(paper, 'Menurut pembuat berkas ini; bukan bagian dari bukti.', 'label');
  table(
    paper,
    [
      { title: 'Pemeriksaan', width: 44 },
      { title: 'Hasil', width: 36 },
      { title: 'Diperiksa', width: 20 },
    ],
    checks.map(({ check, result, asked }): Cell[] => [[check], [result], [asked]]),
  );
  if (findings.length === 0) return;
  table(
    paper,
    [
      { title: 'Temuan', width: 34 },
      { title: 'Keterangan', width: 66 },
    ],
    findings.map(({ check, code, sentence }): Cell[] => [[code, check], [sentence]]),
  );
}

function lawSection(paper: Paper, { rules, letters, digests }: DossierLaw): void {
  paper.pdf.addPage();
  outlined(paper, 'Aturan dan surat yang dipakai');
  heading(paper, 1, 'Aturan dan surat yang dipakai', 60);
  paragraph(paper, 'Sebagaimana berbunyi pada hari-hari ketika disebut di dalam berkas ini.', 'label');
  table(
    paper,
    [
      { title: 'Aturan', width: 20 },
      { title: 'Bunyi', width: 34 },
      { title: 'Dasar', width: 30 },
      { title: 'Nilai', width: 16 },
    ],
    rules.map(({ id, statement, basis, value, remarks }): Cell[] => [[id], [statement], [basis, ...remarks], [value]]),
  );
  if (letters.length > 0) heading(paper, 2, 'Surat jadwal', 90);
  for (const { number, facts } of letters) {
    heading(paper, 3, number, 60);
    fields(paper, facts);
  }
  digestSection(paper, digests);
}

function digestSection(paper: Paper, digests: DossierLaw['digests']): void {
  heading(paper, 1, 'Sidik', 90);
  outlined(paper, 'Sidik');
  paragraph(paper, 'SHA-256 dari isi masing-masing, dalam heksadesimal.', 'label');
  table(
    paper,
    [
      { title: 'Isi', width: 42 },
      { title: 'SHA-256', width: 58 },
    ],
    digests.map(({ what, digest }): Cell[] => [[what], [digest]]),
  );
}

/** Last of all, when it is known how many pages there are. */
function numbered({ pdf }: Paper, { title, subtitle }: Dossier): void {
  const { count } = pdf.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    pdf.switchToPage(n);
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(styles.small.font).fontSize(styles.small.size).fillColor(ink.soft);
    const y = 841.89 - 40;
    const place = `Halaman ${n + 1} dari ${count}`;
    pdf.text(`${title} · ${subtitle}`, page.left, y, { lineBreak: false });
    pdf.text(place, page.left + page.width - pdf.widthOfString(place), y, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
