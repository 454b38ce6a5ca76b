import { word } from '../../api/problems/words.ts';
import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import type { Dossier, DossierCase, Field } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { headIn } from '../../audit/evidence/head.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { Instansi } from '../../registry/instansi.ts';
import { resultWords } from '../audit/words.ts';
import { knownCasesIn, standingOf } from './known-in.ts';
import { tellAudit } from './tell-audit.ts';
import { tellClocks } from './tell-clocks.ts';
import { tellDecisions } from './tell-decisions.ts';
import { tellDigests, tellLetters, tellRules } from './tell-law.ts';
import { tellTimeline } from './tell-timeline.ts';
import { when } from './when.ts';

/** What instansi and units are called, and of which kind they are; the evidence has their codes alone. */
export type Names = ReadonlyMap<string, Pick<Instansi, 'name' | 'kind' | 'zone' | 'units'>>;

const processes: Readonly<Record<string, string>> = {
  appointment: 'Pengangkatan',
  employment: 'Hubungan kerja',
  formation: 'Usulan kebutuhan',
  conversion: 'Perubahan status menjadi PPPK',
  selection: 'Seleksi sendiri',
};

/** The dossier of this evidence: a function of it and of names, so that it can be made again from what was verified. */
export function tellDossier(evidence: Evidence, json: Uint8Array, names: Names): Dossier {
  const { origin, size, root, signedBy } = headIn(evidence.checkpoint);
  const instansi = [...new Set(evidence.cases.map(({ stream }) => stream.split('/')[1] ?? ''))];
  const zone = names.get(instansi[0] ?? '')?.zone ?? 'WIB';
  const madeAt = Date.parse(evidence.madeAt);
  const knownCase = knownCasesIn(evidence, names);
  const cases = evidence.cases.map((one) => tellCase(evidence, one, knownCase(one.stream), names));
  const [only] = cases;
  return {
    title: 'Berkas bukti',
    subtitle: cases.length === 1 && only ? only.title : `${cases.length} berkas dan usulan`,
    madeAt,
    cover: [
      ['Instansi', instansi.map((id) => nameOf(names, id)).join('; ')],
      ...(cases.length === 1 && only ? only.about.filter(([label]) => covered.includes(label)) : []),
      ['Dibuat', when(madeAt, zone)],
      ['Data orang', evidence.people === 'included' ? 'disertakan' : 'disamarkan: tidak ada nama, NIK, atau NI'],
      ['Log bukti', origin],
      ['Ukuran log', `${size} daun`],
      ['Akar log', root.toString('base64')],
      ['Ditandatangani', `atas nama ${signedBy.join(', ')}`],
    ],
    proves,
    cases,
    rules: tellRules(evidence.rules),
    letters: tellLetters(evidence.letters),
    digests: tellDigests(evidence, json),
  };
}

const covered = ['Proses', 'Unit kerja', 'Tentang', 'Keadaan', 'Tenggat berikutnya'];

const proves = [
  'Terbukti, setelah evidence.json diperiksa dengan pemeriksa dan kunci log yang diperoleh dari tempat lain: kejadian, riwayat, dan alur kerja di dalamnya sama dengan yang dicatat log saat kepalanya ditandatangani.',
  'Tidak terbukti: bahwa yang dicatat benar terjadi, bahwa naskah yang disebut memang ada, dan apa pun sesudah kepala log itu. Naskah ini disusun dari evidence.json untuk dibaca orang; yang mengikat adalah evidence.json yang sudah diperiksa.',
];

function tellCase(evidence: Evidence, one: Evidence['cases'][number], known: KnownCase, names: Names): DossierCase {
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
    brief: { state, nextDue },
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

function nameOf(names: Names, instansi: string): string {
  const name = names.get(instansi)?.name;
  return name === undefined ? instansi : `${name} (${instansi})`;
}

function unitName(names: Names, instansi: string, unit: string): string {
  const name = names.get(instansi)?.units.find(({ code }) => code === unit)?.name;
  return name === undefined ? unit : `${name} (${unit})`;
}
