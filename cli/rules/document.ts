import { stageRulesOf } from '../../domain/explain/stage-rules.ts';
import { policies } from '../../domain/policies/register.ts';
import { type RegisteredRule, register } from '../../domain/rules/register.ts';
import { whereUsed } from './where-used.ts';
import { CONFIDENCES, KINDS, valueInWords } from './words.ts';

/** docs/rules.md: every rule with its source and the files that name it, then the rules of every stage and what is left open. */
export function rulesDocument(sources: ReadonlyMap<string, string>): string {
  return [
    '# Register aturan',
    '',
    `${register.length} aturan. Dibuat dari \`domain/rules/\` dengan \`npm run tenggat -- run rules-document\`; jangan disunting dengan tangan.`,
    '',
    'Kepercayaan: *naskah* (dibaca pada naskahnya), *diberitakan* (pers atau surat turunannya), *disimpulkan* (isinya diberitakan, nomornya disimpulkan dari urutan), *kebijakan* (pilihan bawaan yang dapat diganti instansi).',
    '',
    '| aturan | bunyi | dasar | kepercayaan | nilai | dipakai di |',
    '| --- | --- | --- | --- | --- | --- |',
    ...register.map((rule) => row(ruleCells(rule, sources))),
    '',
    '## Tahap dan aturannya',
    '',
    '| proses | tahap | aturan |',
    '| --- | --- | --- |',
    ...Object.entries(stageRulesOf).flatMap(([process, stages]) =>
      Object.entries(stages).map(([stage, rules]) => row([process, stage, rules.join(', ')])),
    ),
    '',
    '## Yang dapat dipilih instansi',
    '',
    '| kebijakan | pertanyaan | bawaan | alasan | melengkapi |',
    '| --- | --- | --- | --- | --- |',
    ...policies.map(({ id, question, reason, citation, default: value }) =>
      row([id, question, `\`${value}\``, reason, linked(citation.source)]),
    ),
    '',
  ].join('\n');
}

function ruleCells(rule: RegisteredRule, sources: ReadonlyMap<string, string>): readonly string[] {
  const { instrument, clause, confidence, source } = rule.citation;
  return [
    `**${rule.id}** (${KINDS[rule.kind]})`,
    rule.openQuestion ? `${rule.statement} *Belum pasti: ${rule.openQuestion}*` : rule.statement,
    `${instrument}, ${clause}. ${linked(source)}`,
    CONFIDENCES[confidence],
    rule.values.map(valueInWords).join('; '),
    standing(rule, whereUsed(rule.id, sources)),
  ];
}

function standing(rule: RegisteredRule, used: readonly string[]): string {
  if (rule.awaits) return `menunggu proses ${rule.awaits}`;
  return rule.informative ? `keterangan: ${rule.reason}` : used.map((path) => `\`${path}\``).join(' ');
}

function linked(source: string): string {
  return source.replaceAll(/https?:\/\/[^\s;]+/g, '<$&>');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
