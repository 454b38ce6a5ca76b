import { moment } from '../../api/problems/words.ts';
import { askApi } from './api.ts';
import { type AwaitedStep, type Decider, type ExplainedClock, explanation } from './explanation.ts';
import { print } from './print.ts';
import { longDate } from './words.ts';

/** `tenggat explain`: why a file has its dates, who may decide in it now, and what happens if nobody does. */
export async function explainCase(id: string, { json }: { readonly json: boolean }): Promise<void> {
  const told = await askApi(`v1/cases/${encodeURIComponent(id)}/explanation`, explanation);
  print(json, told, () => [
    `Berkas ${id} pada ${moment(Date.parse(told.asOf))}.`,
    ...section('Mengapa tanggal ini', told.clocks.map(clockLines), 'tidak ada tenggat'),
    ...section('Siapa yang dapat memutuskan sekarang', told.awaited.map(awaitedLines), 'tidak ada yang ditunggu'),
    ...section(
      'Apa yang terjadi bila tidak ada yang bertindak',
      told.ifNobodyActs.map(({ sentence, follows }) => [
        sentence,
        ...(follows ? [`  Menurut aturan: ${follows}`] : []),
      ]),
      'tidak ada peringatan lagi yang akan datang',
    ),
  ]);
}

function section(title: string, items: readonly (readonly string[])[], none: string): readonly string[] {
  return ['', title, ...(items.length > 0 ? items.flat() : [none]).map((line) => `  ${line}`)];
}

function clockLines(clock: ExplainedClock): readonly string[] {
  const { rule, dueDate, why } = clock;
  const { id, statement, citation } = rule;
  return [
    `${id}: paling lambat ${longDate(dueDate)} (${standingOf(clock)}).`,
    `  ${statement} (${citation.instrument}, ${citation.clause})`,
    `  ${why}`,
  ];
}

const statuses: Readonly<Record<string, string>> = {
  paused: 'dijeda',
  stopped: 'berhenti',
  met: 'tepat waktu',
  'met-late': 'terlambat',
  withdrawn: 'gugur',
};

function standingOf({ status, workingDaysLeft: left, ...clock }: ExplainedClock): string {
  const { breached, provisional, recordedLate } = clock;
  if (left === undefined) return `${statuses[status] ?? status}${recordedLate ? ', terlambat dicatat' : ''}`;
  // On the days off after a due date no working day is over yet, and it is late all the same.
  const days = breached || left < 0 ? `lewat tenggat ${-left} hari kerja` : `sisa ${left} hari kerja`;
  return provisional ? `${days}, sementara` : days;
}

function awaitedLines({ words, dueDate, offices, roles, power, deciders, holders }: AwaitedStep): readonly string[] {
  const head = `${words}${dueDate ? `, tenggat ${longDate(dueDate)}` : ''}; peran: ${roles.map((role) => role.words).join(', ')}.`;
  if (power !== undefined) {
    return [
      head,
      ...(deciders.length > 0 ? deciders.map(deciderLine) : ['  Belum ada dasar kewenangan yang tercatat.']),
    ];
  }
  const names = holders.map(({ account, deputyOf }) => (deputyOf ? `${account} (menggantikan ${deputyOf})` : account));
  return [
    head,
    `  Jabatan ${offices.map((office) => office.words).join(', ')}: ${names.join(', ') || 'pemegangnya belum tercatat'}.`,
  ];
}

function deciderLine({ account, may, authority, because }: Decider): string {
  const { kind, office, unit, paper, from, until, revokedOn, approval } = authority;
  const on = [
    `${kind.words} pada jabatan ${office.words}${unit ? ` unit ${unit}` : ''}`,
    `${paper.number} tanggal ${longDate(paper.on)}`,
    `berlaku sejak ${longDate(from)}${until ? ` sampai sebelum ${longDate(until)}` : ''}`,
    revokedOn && `dicabut per ${longDate(revokedOn)}`,
    approval && `persetujuan Kepala BKN ${approval.number} tanggal ${longDate(approval.on)}`,
  ].filter(Boolean);
  return `  ${may ? 'Dapat' : 'Tidak dapat'}: ${account} (${on.join('; ')}).${because ? ` ${because.sentence}` : ''}`;
}
