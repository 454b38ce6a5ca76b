import type { RefusalCode } from '../../domain/case/refusal.ts';
import { accountTexts } from './account-texts.ts';
import { appointmentTexts } from './appointment-texts.ts';
import { authorityTexts } from './authority-texts.ts';
import { bulkTexts } from './bulk-texts.ts';
import { clockTexts } from './clock-texts.ts';
import { conversionTexts } from './conversion-texts.ts';
import { correctionsTexts } from './corrections-texts.ts';
import { disciplineTexts } from './discipline-texts.ts';
import { employmentTexts } from './employment-texts.ts';
import { entitlementTexts } from './entitlement-texts.ts';
import { evaluationTexts } from './evaluation-texts.ts';
import { formationTexts } from './formation-texts.ts';
import { objectionTexts } from './objection-texts.ts';
import { peopleTexts } from './people-texts.ts';
import { policyTexts } from './policy-texts.ts';
import { relocationTexts } from './relocation-texts.ts';
import { renewalTexts } from './renewal-texts.ts';
import { selectionTexts } from './selection-texts.ts';
import { terminationTexts } from './termination-texts.ts';
import { type ProblemText, refusal } from './text.ts';
import { webhookTexts } from './webhook-texts.ts';
import { day, moment, word } from './words.ts';

/** Why the law or the state of a file refuses a decision. */
export const refusalTexts: Readonly<Record<RefusalCode, ProblemText>> = {
  ALREADY_DECIDED: refusal({
    title: 'Sudah diputuskan',
    happened: 'Keputusan ini sudah diambil lebih dahulu.',
    specifically: ({ by, effectiveOn, recordedAt }) =>
      `Keputusan ini sudah diambil${by === undefined ? '' : ` oleh ${word(by)}`}, berlaku ${day(effectiveOn)} dan tercatat ${moment(recordedAt)}.`,
    act: 'Muat ulang berkas untuk melihat keadaannya; bila tanggalnya keliru, ajukan koreksi.',
  }),
  CASE_CLOSED: refusal({
    title: 'Berkas sudah ditutup',
    happened: 'Proses ini sudah berakhir dan tidak menerima keputusan lagi.',
    specifically: ({ outcome }) => `Proses ini sudah berakhir dengan hasil: ${word(outcome)}.`,
    act: 'Periksa linimasa berkas; keputusan sesudahnya dibuat pada proses lain. Meninggal dunia yang baru diketahui, gugurnya dasar pemberhentian, dan tanggal yang salah catat tetap dapat dicatat pada berkas hubungan kerja: berkasnya dibuka kembali.',
  }),
  CORRECTION_NEEDS_SECOND_PERSON: refusal({
    title: 'Koreksi memerlukan orang kedua',
    happened: 'Yang mengajukan koreksi tidak boleh menetapkannya sendiri.',
    act: 'Minta pejabat lain yang berwenang menetapkan koreksi ini.',
  }),
  CORRECTION_UNKNOWN: refusal({
    title: 'Usul koreksi tidak ada',
    happened: 'Tidak ada usul koreksi yang menunggu dengan nomor ini.',
    act: 'Lihat linimasa: mungkin koreksi itu sudah ditetapkan.',
  }),
  DATE_BEFORE_EARLIER_FACT: refusal({
    title: 'Tanggal mendahului peristiwa sebelumnya',
    happened: 'Tanggal kejadian tidak boleh mendahului peristiwa yang menjadi dasarnya.',
    specifically: ({ effectiveOn, earlier, fact }) =>
      `Tanggal ${day(effectiveOn)} mendahului ${word(fact)} pada ${day(earlier)}.`,
    act: 'Periksa tanggal pada bukti; bila tanggal peristiwa sebelumnya yang keliru, ajukan koreksi.',
  }),
  DATE_IN_FUTURE: refusal({
    title: 'Tanggal belum tiba',
    happened: 'Yang dicatat adalah peristiwa yang sudah terjadi; tanggalnya tidak boleh sesudah hari ini.',
    specifically: ({ effectiveOn }) => `Tanggal ${day(effectiveOn)} belum tiba.`,
    act: 'Periksa tanggalnya, atau kirim pada harinya.',
  }),
  FACT_NOT_CORRECTABLE: refusal({
    title: 'Peristiwa ini tidak dapat dikoreksi',
    happened: 'Nomor peristiwa itu tidak ada, atau tanggalnya bukan tanggal yang dicatat orang.',
    act: 'Pilih peristiwa dari linimasa berkas.',
  }),
  STALE_VERSION: {
    ...refusal({
      title: 'Halaman sudah usang',
      happened: 'Berkas berubah sejak Anda membacanya.',
      specifically: ({ expected, actual }) =>
        `Anda membaca revisi ${expected}, sedangkan berkas sudah pada revisi ${actual}.`,
      act: 'Muat ulang berkas, periksa perubahannya, lalu putuskan dengan kunci baru.',
    }),
    status: 412,
  },
  WRONG_STAGE: refusal({
    title: 'Belum atau bukan lagi gilirannya',
    happened: 'Keputusan ini tidak sesuai dengan tahap berkas sekarang.',
    specifically: ({ stage, wanted }) =>
      `Tahapnya sekarang "${word(stage)}"; keputusan ini memerlukan tahap "${word(wanted)}".`,
    act: 'Muat ulang berkas dan selesaikan langkah yang mendahuluinya.',
  }),
  ...appointmentTexts,
  ...authorityTexts,
  ...formationTexts,
  ...selectionTexts,
  ...employmentTexts,
  ...evaluationTexts,
  ...terminationTexts,
  ...disciplineTexts,
  ...objectionTexts,
  ...entitlementTexts,
  ...renewalTexts,
  ...relocationTexts,
  ...correctionsTexts,
  ...conversionTexts,
  ...peopleTexts,
  ...webhookTexts,
  ...clockTexts,
  ...policyTexts,
  ...bulkTexts,
  ...accountTexts,
};
