import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Day } from '../day.ts';
import type { Office } from '../office.ts';
import * as conversion from './become-pppk.ts';
import { bringIn } from './bring-in.ts';
import * as discipline from './discipline.ts';
import * as endings from './endings.ts';
import { evaluate, nameEvaluator, recordMissed, setSkp, signOff } from './evaluate.ts';
import { relocate, settleIn } from './relocate.ts';
import { followUp, notRenew, prepareRenewals, recordPensionAges, renew, renewLate, signRenewals } from './renew.ts';

type Step = (office: Office, on: string) => Promise<void>;

/** Two contract years of those who started in the batch: evaluated, renewed, moved, ended; January 2026 to December 2027. */
export function yearDays(): readonly Day[] {
  return [...firstYear(), ...secondYear()];
}

function firstYear(): readonly Day[] {
  return [
    day('2026-01-06', 'Penilai ditunjuk, SKP 2025 dan 2026 ditetapkan, yang mencapai BUP diputuskan', [
      nameEvaluator,
      (office, on) => setSkp(office, on, 2025, 1),
      (office, on) => setSkp(office, on, 2026, 1),
      (office, on) => recordPensionAges(office, on, 1),
    ]),
    day('2026-01-12', 'Evaluasi triwulan IV dan tahun 2025', [
      (office, on) => evaluate(office, on, 2025, 4),
      (office, on) => evaluate(office, on, 2025, 'annual'),
      (office, on) => signOff(office, on, 2025),
    ]),
    day('2026-04-10', 'Evaluasi triwulan I 2026', [(office, on) => evaluate(office, on, 2026, 1)]),
    day('2026-04-13', 'Surat pengunduran diri masuk', [endings.resignationArrives]),
    day('2026-04-20', 'Pengunduran diri dikabulkan mulai 1 Mei', [endings.resigned]),
    day('2026-04-27', 'Triwulan yang tidak dievaluasi dicatat dengan bukti pengganti', [recordMissed]),
    day('2026-05-20', 'Kabar meninggal dunia, tiga hari sesudahnya', [endings.deathIsKnown]),
    day('2026-05-25', 'SK pemberhentian karena meninggal dunia', [endings.died]),
    day('2026-06-08', 'Diangkat di tempat lain; peninjauan kinerja dibuka', [
      endings.appointedElsewhere,
      endings.reviewOpened,
    ]),
    day('2026-07-10', 'Evaluasi triwulan II 2026', [(office, on) => evaluate(office, on, 2026, 2)]),
    day('2026-07-13', 'Peninjauan kinerja ditutup; dugaan pelanggaran disiplin, panggilan', [
      endings.reviewClosed,
      discipline.violationReported,
    ]),
    day('2026-07-20', 'Diberhentikan karena tidak berkinerja', [endings.notPerforming]),
    day('2026-07-24', 'Pemeriksaan disiplin', [discipline.examined]),
    day('2026-08-03', 'Hukuman disiplin berat; usulan menjadi PPPK dibuka', [
      discipline.disciplineDecided,
      conversion.openConversion,
    ]),
    day('2026-08-10', 'Diberhentikan karena disiplin; usul kebutuhan PPPK', [
      discipline.severeDiscipline,
      conversion.proposeConversionNeeds,
    ]),
    day('2026-09-01', 'Penetapan kebutuhan PPPK diterima', [conversion.receiveNeeds]),
    day('2026-09-07', 'Usul perubahan status; diberhentikan karena pidana', [
      conversion.proposeConversion,
      endings.prison,
    ]),
    day('2026-09-21', 'Pertimbangan teknis BKN diterima', [conversion.receivePertek]),
    day('2026-09-28', 'SK pengangkatan PPPK, TMT 1 Oktober', [conversion.convert]),
    day('2026-10-09', 'Evaluasi triwulan III 2026; usulan PPPK ditutup', [
      (office, on) => evaluate(office, on, 2026, 3),
      conversion.concludeConversion,
    ]),
    day('2026-10-12', 'Perpanjangan disiapkan', [(office, on) => prepareRenewals(office, on, 1)]),
    day('2026-11-02', 'Perpanjangan diputuskan; satu tidak diperpanjang, satu terlupa', [
      (office, on) => renew(office, on, 1),
      notRenew,
    ]),
    day('2026-11-23', 'Perjanjian yang sudah berjalan dimasukkan', [bringIn]),
    day('2026-12-01', 'Perjanjian kerja tahun kedua ditandatangani', [(office, on) => signRenewals(office, on, 1)]),
    day('2026-12-08', 'Tembusan, daftar upah, SIASN', [(office, on) => followUp(office, on, 1)]),
  ];
}

function secondYear(): readonly Day[] {
  return [
    day('2027-01-04', 'Perpanjangan yang terlambat diputuskan; SKP 2027', [
      renewLate,
      (office, on) => setSkp(office, on, 2026, 2),
      (office, on) => setSkp(office, on, 2027, 2),
      (office, on) => recordPensionAges(office, on, 2),
    ]),
    day('2027-01-11', 'Evaluasi triwulan IV dan tahun 2026', [
      (office, on) => evaluate(office, on, 2026, 4),
      (office, on) => evaluate(office, on, 2026, 'annual'),
      (office, on) => signOff(office, on, 2026),
    ]),
    day('2027-02-08', 'Kebutuhan unit lain: kedua unit setuju, PPK memutuskan', [relocate]),
    day('2027-03-01', 'Hari pertama di unit lain', [settleIn]),
    day('2027-04-09', 'Evaluasi triwulan I 2027', [(office, on) => evaluate(office, on, 2027, 1)]),
    day('2027-07-09', 'Evaluasi triwulan II 2027', [(office, on) => evaluate(office, on, 2027, 2)]),
    day('2027-10-08', 'Evaluasi triwulan III 2027', [(office, on) => evaluate(office, on, 2027, 3)]),
    day('2027-10-11', 'Perpanjangan kedua disiapkan', [(office, on) => prepareRenewals(office, on, 2)]),
    day('2027-11-01', 'Perpanjangan kedua diputuskan', [(office, on) => renew(office, on, 2)]),
    day('2027-12-01', 'Perjanjian kerja tahun ketiga ditandatangani', [(office, on) => signRenewals(office, on, 2)]),
    day('2027-12-08', 'Tembusan, daftar upah, SIASN', [(office, on) => followUp(office, on, 2)]),
    day('2027-12-23', 'Tahun ketiga berjalan', []),
  ];
}

function day(on: string, title: string, steps: readonly Step[]): Day {
  return {
    on: civilDate(on),
    title,
    async play(office) {
      for (const step of steps) await step(office, on);
    },
  };
}
