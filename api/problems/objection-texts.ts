import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why the law refuses a decision about an objection or an appeal. */
export const objectionTexts = {
  APPEAL_NOT_OPEN: refusal({
    title: 'Banding belum atau tidak terbuka',
    happened: 'Banding diajukan tanpa keberatan, sesudah keberatan dijawab, atau sesudah waktu menjawabnya lewat.',
    specifically: ({ until, outcome }) =>
      outcome === undefined
        ? `Keberatan masih dapat dijawab sampai ${until ? day(until) : 'tenggatnya dihitung'}.`
        : `Keberatan sudah dijawab: ${word(outcome)}.`,
    act: 'Tunggu jawaban keberatan atau lewatnya waktu menjawab; sesudah keputusan dibatalkan tidak ada yang dibanding.',
  }),
  APPEAL_UNKNOWN: refusal({
    title: 'Belum ada banding',
    happened: 'Putusan BPASN dicatat setelah bandingnya dicatat.',
    act: 'Catat banding administratifnya lebih dahulu.',
  }),
  DECISION_NOT_CONTESTABLE: refusal({
    title: 'Bukan keputusan yang dapat dipersoalkan',
    happened: 'Nomor peristiwa ini bukan keputusan yang dapat diajukan keberatan.',
    specifically: ({ of }) => `Peristiwa nomor ${of} bukan keputusan yang dapat diajukan keberatan.`,
    act: 'Pilih nomor keputusan dari linimasa: hukuman disiplin, tidak diperpanjang, atau pemberhentian.',
  }),
  DECISION_NOT_DELIVERED: refusal({
    title: 'Keputusan belum disampaikan',
    happened: 'Keputusan itu belum tercatat diterima pegawai, sehingga waktu keberatannya belum mulai.',
    specifically: ({ of }) => `Keputusan nomor ${of} belum tercatat diterima pegawai.`,
    act: 'Catat penyampaian keputusan kepada pegawai lebih dahulu.',
  }),
  OBJECTION_IN_TIME: refusal({
    title: 'Keberatan diajukan tepat waktu',
    happened: 'Keberatan yang masuk tepat waktu tidak dinyatakan tidak dapat diterima karena terlambat.',
    specifically: ({ cameOn, until }) =>
      `Keberatan masuk ${day(cameOn)}, ${until ? `sebelum atau pada hari terakhirnya ${day(until)}` : 'dan tenggatnya belum dihitung'}.`,
    act: 'Jawab keberatan: kuatkan, ubah, atau batalkan keputusannya; bila tanggal masuknya keliru, ajukan koreksi.',
  }),
  OBJECTION_LATE: refusal({
    title: 'Keberatan diajukan terlambat',
    happened: 'Keberatan masuk sesudah hari terakhirnya, sehingga tidak dijawab seperti keberatan yang tepat waktu.',
    specifically: ({ cameOn, until }) => `Keberatan masuk ${day(cameOn)}, sesudah hari terakhirnya ${day(until)}.`,
    act: 'Nyatakan tidak dapat diterima (inadmissible); atas kewenangan sendiri PPK masih dapat mengubah (changed) atau membatalkan (annulled) keputusannya. Bila tanggal masuknya keliru, ajukan koreksi.',
  }),
  OBJECTION_NOT_OPEN: refusal({
    title: 'Tidak ada keberatan yang menunggu jawaban',
    happened: 'Terhadap keputusan ini belum ada keberatan, atau perkaranya sudah di BPASN.',
    act: 'Muat ulang berkas; catat keberatan lebih dahulu, atau tunggu putusan BPASN.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
