import type { DisciplineEvent } from '../../domain/discipline/events.ts';
import type { ObjectionEvent } from '../../domain/objection/events.ts';
import type { TerminationEvent } from '../../domain/termination/events.ts';
import { word } from '../problems/words.ts';
import { on, type Told } from './told.ts';

/** Discipline, the ways an employment ends, and what is contested. */
export const endingWords: Told<DisciplineEvent | TerminationEvent | ObjectionEvent> = {
  'violation-reported': {
    rule: 'DISIPLIN-ASN',
    words: ({ matter, suspected }) => `Perkara disiplin nomor ${matter} dilaporkan, dugaan tingkat ${word(suspected)}`,
  },
  'discipline-summoned': {
    rule: 'PANGGILAN-DISIPLIN',
    words: ({ round, appearOn }) => `Panggilan ke-${round} untuk diperiksa pada ${on(appearOn)}`,
  },
  'summons-unanswered': { rule: 'PANGGILAN-DISIPLIN', words: ({ round }) => `Panggilan ke-${round} tidak dipenuhi` },
  'discipline-examined': {
    rule: 'PEMERIKSAAN-DISIPLIN',
    words: ({ bapNumber }) => `Diperiksa dengan berita acara ${bapNumber}`,
  },
  'discipline-heard': { rule: 'PEMERIKSAAN-DISIPLIN', words: ({ minutes }) => `Pegawai didengar menurut ${minutes}` },
  'discipline-decided': {
    rule: 'DISIPLIN-ASN',
    words: ({ matter, level, sanction, skNumber }) =>
      `Perkara disiplin nomor ${matter} diputuskan dengan ${skNumber}: ${word(sanction ?? level)}`,
  },
  'termination-prepared': {
    rule: 'ALASAN-PEMBERHENTIAN',
    words: ({ ground }) => `Pemberhentian disiapkan: ${word(ground)}`,
  },
  terminated: {
    rule: 'KELAS-PEMBERHENTIAN',
    words: ({ ground, class: chosen, skNumber, lastDay }) =>
      `Diberhentikan dengan SK ${skNumber}, hari terakhir ${on(lastDay)}: ${word(ground)} (${word(chosen)})`,
  },
  'termination-declined': {
    rule: 'ALASAN-PEMBERHENTIAN',
    words: ({ ground, reason }) => `Diputuskan tidak memberhentikan (${word(ground)}): ${reason}`,
  },
  'resignation-recorded': {
    rule: 'ALASAN-PEMBERHENTIAN',
    words: ({ letter, lastDay }) =>
      `Pengunduran diri diterima dengan ${letter}, hari terakhir yang diminta ${on(lastDay)}`,
  },
  'resignation-withdrawn': {
    rule: 'ALASAN-PEMBERHENTIAN',
    words: ({ letter }) => `Pengunduran diri ditarik dengan ${letter}`,
  },
  'death-recorded': {
    rule: 'TANGGAL-MENINGGAL',
    words: ({ certificate }) => `Meninggal dunia menurut akta ${certificate}`,
  },
  'performance-review-opened': {
    rule: 'TIDAK-BERKINERJA',
    words: ({ basis }) => `Peninjauan kinerja dibuka berdasarkan ${basis}`,
  },
  'performance-review-closed': {
    rule: 'TIDAK-BERKINERJA',
    words: ({ report, finding }) =>
      `Peninjauan kinerja ditutup dengan ${report}: ${finding === 'performing' ? 'berkinerja' : 'tidak berkinerja'}`,
  },
  'termination-ground-fell': {
    rule: 'ALASAN-GUGUR',
    words: ({ cause }) =>
      cause.kind === 'discipline'
        ? `Dasar pemberhentian gugur: hukuman dalam perkara disiplin nomor ${cause.matter} ${word(cause.outcome)}. PPK memutuskan apakah SK dicabut`
        : `Dasar pemberhentian gugur menurut ${cause.paper.kind} ${cause.paper.reference}. PPK memutuskan apakah SK dicabut`,
  },
  'termination-revoked': {
    rule: 'ALASAN-GUGUR',
    words: ({ skNumber, reason, gapWages }) =>
      `SK pemberhentian dicabut dengan ${skNumber}, hubungan kerja pulih${gapWages ? `, jedanya ${word(gapWages)}` : ''}: ${reason}`,
  },
  'termination-upheld': {
    rule: 'ALASAN-GUGUR',
    words: ({ reason }) => `SK pemberhentian tetap berlaku: ${reason}`,
  },
  'employment-ended': {
    rule: 'ALASAN-PEMBERHENTIAN',
    words: ({ outcome, lastDay }) => `Hubungan kerja berakhir, hari terakhir ${on(lastDay)}: ${word(outcome)}`,
  },
  'employment-closed': { rule: 'KEBERATAN-BANDING', words: () => 'Berkas ditutup; tidak ada lagi yang dapat diajukan' },
  'decision-delivered': {
    rule: 'KEBERATAN-BANDING',
    words: ({ of }) => `Keputusan pada catatan nomor ${of} disampaikan kepada pegawai`,
  },
  'objection-recorded': {
    rule: 'KEBERATAN-BANDING',
    words: ({ of, letter }) => `Keberatan atas catatan nomor ${of} masuk dengan ${letter}`,
  },
  'objection-answered': {
    rule: 'JAWABAN-KEBERATAN',
    words: ({ outcome, letter }) => `Keberatan dijawab dengan ${letter}: keputusan ${word(outcome)}`,
  },
  'appeal-recorded': {
    rule: 'KEBERATAN-BANDING',
    words: ({ letter }) => `Banding administratif diajukan kepada BPASN dengan ${letter}`,
  },
  'appeal-decided': {
    rule: 'KEBERATAN-BANDING',
    words: ({ outcome, letter }) => `BPASN memutus dengan ${letter}: keputusan ${word(outcome)}`,
  },
  'objection-period-ended': {
    rule: 'KEBERATAN-BANDING',
    words: ({ of, lastDay }) => `Waktu keberatan atas catatan nomor ${of} lewat ${on(lastDay)}`,
  },
  'decision-annulled': {
    rule: 'KEBERATAN-BANDING',
    words: ({ of, gapWages }) =>
      `Keputusan pada catatan nomor ${of} dibatalkan dan dianggap tidak pernah ada${gapWages ? `; jedanya ${word(gapWages)}` : ''}`,
  },
};
