import { word } from '../../api/problems/words.ts';
import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import type { DossierCase, Field } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { Instansi } from '../../registry/instansi.ts';
import { resultWords } from '../audit/words.ts';
import { standingOf } from './known-in.ts';
import { tellAudit } from './tell-audit.ts';
import { tellClocks } from './tell-clocks.ts';
import { tellDecisions } from './tell-decisions.ts';
import { tellTimeline } from './tell-timeline.ts';

/** What instansi and units are called, and of which kind they are; the evidence has their codes alone. */
export type Names = ReadonlyMap<string, Pick<Instansi, 'name' | 'kind' | 'zone' | 'units'>>;

const processes: Readonly<Record<string, string>> = {
  appointment: 'Pengangkatan',
  employment: 'Hubungan kerja',
  formation: 'Usulan kebutuhan',
  conversion: 'Perubahan status menjadi PPPK',
  selection: 'Seleksi sendiri',
};

/** What a dossier tells of one case. */
export function tellCase(
  evidence: Evidence,
  one: Evidence['cases'][number],
  known: KnownCase,
  names: Names,
): DossierCase {
  const [process = '', instansi = '', id = ''] = one.stream.split('/');
  const standing = standingOf(known);
  const { zone, place } = standing.unit;
  const unit = place?.unit;
  const state = word(standing.outcome ?? standing.stage);
  const open = standing.clocks
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  const nextDue = open[0] ? `${shortDate(open[0].dueDate)} (${open[0].rule})` : 'tidak ada';
  const title = `${processes[process] ?? process} ${id}`;
  return {
    title,
    about: [
      ['Proses', processes[process] ?? process],
      ['Instansi', nameOf(names, instansi)],
      ...(unit ? [['Unit kerja', unitName(names, instansi, unit)] as const] : []),
      ...(process === 'appointment' || process === 'employment' ? aboutWhom(evidence, one) : []),
      ['Keadaan', `${state}${standing.outcome ? ' (berkas ditutup)' : ''}`],
      ['Tenggat berikutnya', nextDue],
      ['Kejadian', `${one.events.length}, semuanya di bawah kepala log`],
      ['Riwayat', historiesOf(one)],
      ...(one.verdict ? [['Pemeriksaan terakhir', resultWords[one.verdict.result]] as const] : []),
    ],
    ...{ state, nextDue },
    timeline: tellTimeline(known, zone),
    clocks: tellClocks(known, evidence.letters),
    decisions: tellDecisions(known, zone),
    ...(one.verdict && { audit: tellAudit(one.verdict) }),
  };
}

const personLabels: Readonly<Record<string, string>> = {
  name: 'Nama',
  nik: 'NIK',
  ni: 'NI PPPK Paruh Waktu',
  newNi: 'NI PPPK',
  birthPlace: 'Tempat lahir',
  birthDate: 'Tanggal lahir',
  participantNumber: 'Nomor peserta',
};

function aboutWhom({ people }: Evidence, { person, erased }: Evidence['cases'][number]): readonly Field[] {
  if (erased) return [['Tentang', 'data orang ini sudah dihapus dan tidak dapat dibuka siapa pun']];
  if (person === undefined) return people === 'redacted' ? [['Tentang', 'disamarkan']] : [];
  return Object.entries(person).map(([field, value]) => [personLabels[field] ?? field, value]);
}

function historiesOf({ runs, openRun }: Evidence['cases'][number]): string {
  const ended = runs.length > 0 ? `${runs.length} yang sudah selesai, di bawah kepala log` : 'belum ada yang selesai';
  return openRun ? `${ended}; satu masih berjalan dan belum masuk log` : ended;
}

/** An instansi by its name, and its code. */
export function nameOf(names: Names, instansi: string): string {
  const name = names.get(instansi)?.name;
  return name === undefined ? instansi : `${name} (${instansi})`;
}

function unitName(names: Names, instansi: string, unit: string): string {
  const name = names.get(instansi)?.units.find(({ code }) => code === unit)?.name;
  return name === undefined ? unit : `${name} (${unit})`;
}
