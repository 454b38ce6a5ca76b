import type { Count, Rule, RuleValue } from '../../domain/rules/rule.ts';

const UNITS: Record<Count['unit'] | NonNullable<RuleValue['fixed']>[number]['unit'], string> = {
  'working-day': 'hari kerja',
  'calendar-day': 'hari kalender',
  month: 'bulan',
  quarter: 'triwulan',
  year: 'tahun',
  'hours-per-week': 'jam seminggu',
  rupiah: 'rupiah',
  digit: 'angka',
  item: 'butir',
};

export const KINDS: Record<Rule['kind'], string> = {
  statutory: 'hukum',
  'administrative-window': 'jendela surat',
  practice: 'praktik',
  policy: 'kebijakan',
};

export const CONFIDENCES: Record<Rule['citation']['confidence'], string> = {
  primary: 'naskah',
  reported: 'diberitakan',
  inferred: 'disimpulkan',
  policy: 'kebijakan',
};

/** A value as people read it: `7 hari kerja sejak 2025-01-13`. */
export function valueInWords({ from, until, count, fixed }: RuleValue): string {
  const amounts = (count ? [count] : (fixed ?? [])).map(
    ({ n, unit }) => `${String(n).replace('.', ',')} ${UNITS[unit]}`,
  );
  const whose = count?.by ? ' (jumlah hari pilihan instansi)' : '';
  return `${amounts.join(', ')}${whose} sejak ${from}${until ? `, berakhir ${until}` : ''}`;
}

/** A rule as people read it, in lines. */
export function ruleInWords(rule: Rule): string {
  const { instrument, clause, confidence, source, reviewedOn } = rule.citation;
  return [
    `${rule.id} (${KINDS[rule.kind]}, mengikat ${rule.binds})`,
    `  ${rule.statement}`,
    `  Dasar: ${instrument}, ${clause} (${CONFIDENCES[confidence]})`,
    `  Sumber: ${source}`,
    ...rule.values.map((value) => `  Nilai: ${valueInWords(value)}`),
    `  Bila lewat: ${rule.breach}`,
    ...(rule.openQuestion ? [`  Belum pasti: ${rule.openQuestion}`] : []),
    ...(rule.informative ? [`  Hanya keterangan: ${rule.reason}`] : []),
    ...(rule.awaits ? [`  Menunggu proses: ${rule.awaits}`] : []),
    `  Ditinjau ${reviewedOn}; sumber terbaru yang masih menerapkannya ${rule.lastKnownValidOn}`,
  ].join('\n');
}
