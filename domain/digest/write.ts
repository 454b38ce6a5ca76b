import type { CivilDate } from '../calendar/civil-date.ts';
import { longDate, shortDate } from '../calendar/date-words.ts';
import type { DigestKind } from './events.ts';
import { askedIn, leftIn } from './words.ts';

/** How many tasks of the recipient there are, all of them and of each sort. */
type DigestCounts = {
  readonly open: number;
  readonly past: number;
  /** By how many working days the oldest of them is past. */
  readonly oldest: number;
  readonly dueToday: number;
  /** After today, within two working days. */
  readonly dueSoon: number;
  /** Somebody wanted to look at them again by today. */
  readonly followUp: number;
};

/** One task as it stands in a digest. Nothing of it is personal. */
export type DigestLine = {
  /** Id of a file; of a batch where `batch` says so. */
  readonly file: string;
  readonly batch?: boolean;
  readonly unit?: string;
  readonly kind: string;
  /** What the rule says, in words. */
  readonly rule?: string;
  readonly dueDate?: CivilDate;
  /** Past its due instant, whatever the day. */
  readonly past: boolean;
  /** Working days left, negative once the due date has passed. */
  readonly left?: number;
};

export type DigestFacts = {
  readonly kind: DigestKind;
  readonly day: CivilDate;
  readonly counts: DigestCounts;
  /** Of `breaches`: how many went past their due date since the recipient was last told. */
  readonly fresh: number;
  /** The most urgent first. */
  readonly lines: readonly DigestLine[];
  /** Where the rest is to be seen, if anywhere yet. */
  readonly link?: string | undefined;
};

export type DigestText = { readonly subject: string; readonly text: string; readonly html: string };

/** The message in Indonesian, as text and as HTML that says the same. */
export function writeDigest(facts: DigestFacts): DigestText {
  const subject = `Tenggat: ${headline(facts)} (${longDate(facts.day)})`;
  const opening =
    facts.kind === 'morning'
      ? `Ringkasan harian, ${longDate(facts.day)}.`
      : `${facts.fresh} tugas baru lewat tenggat, ${longDate(facts.day)}.`;
  const counts = countsIn(facts.counts);
  const heading = facts.lines.length === 1 ? 'Yang paling mendesak:' : `${facts.lines.length} yang paling mendesak:`;
  const lines = facts.lines.map(partsOf);
  const closing = 'Pesan ini dikirim otomatis dan tidak memuat data pribadi; jangan dibalas.';
  return {
    subject,
    text: [
      opening,
      counts.map((line) => `- ${line}`).join('\n'),
      [heading, ...lines.map((parts, index) => `${index + 1}. ${parts.join('\n   ')}`)].join('\n'),
      ...(facts.link === undefined ? [] : [`Selengkapnya: ${facts.link}`]),
      `${closing}\n`,
    ].join('\n\n'),
    html: page(subject, [
      `<p>${escaped(opening)}</p>`,
      `<ul>${counts.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      `<p>${escaped(heading)}</p>`,
      `<ol>${lines.map((parts) => `<li>${parts.map(escaped).join('<br>')}</li>`).join('')}</ol>`,
      ...(facts.link === undefined ? [] : [`<p><a href="${escaped(facts.link)}">Selengkapnya</a></p>`]),
      `<p><small>${escaped(closing)}</small></p>`,
    ]),
  };
}

function headline({ kind, fresh, counts: { open, past, dueToday } }: DigestFacts): string {
  if (kind === 'breaches') return `${fresh} baru lewat tenggat`;
  const parts = [
    ...(past > 0 ? [`${past} lewat tenggat`] : []),
    ...(dueToday > 0 ? [`${dueToday} jatuh tempo hari ini`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : `${open} tugas terbuka`;
}

function countsIn({ open, past, oldest, dueToday, dueSoon, followUp }: DigestCounts): readonly string[] {
  return [
    `Lewat tenggat: ${past}${oldest > 0 ? ` (paling lama ${oldest} hari kerja)` : ''}`,
    `Jatuh tempo hari ini: ${dueToday}`,
    `Jatuh tempo dalam dua hari kerja: ${dueSoon}`,
    `Menunggu tindak lanjut: ${followUp}`,
    `Semua tugas terbuka: ${open}`,
  ];
}

function partsOf({ file, batch = false, unit, kind, rule, dueDate, past, left }: DigestLine): readonly string[] {
  const age = past && left === 0 ? 'lewat hari ini' : left === undefined ? undefined : leftIn(left);
  return [
    `${askedIn(kind)}: ${batch ? 'gelombang' : 'berkas'} ${file}${unit === undefined ? '' : `, ${unit}`}`,
    ...(rule === undefined ? [] : [rule]),
    ...(dueDate === undefined ? [] : [`Tenggat ${shortDate(dueDate)}${age === undefined ? '' : ` (${age})`}`]),
  ];
}

function page(title: string, parts: readonly string[]): string {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`;
  return `<!doctype html>\n<html lang="id"><head>${head}</head>\n<body>\n${parts.join('\n')}\n</body></html>\n`;
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
