import { endOfOneYear } from '../../domain/appointment/contract.ts';
import { addDays, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { dates, officeDays } from './agenda.ts';
import {
  announce,
  conclude,
  findFiles,
  loadList,
  openBatch,
  openInstansi,
  proposeNeeds,
  recordDetermination,
  recordLetter,
} from './batch-steps.ts';
import type { Day } from './day.ts';
import { workDay } from './day-steps.ts';
import { recordDecree } from './decree-steps.ts';
import { appoint, deemResigned, giveNotice, reopen, signContracts, start, tryTooSoon } from './end-steps.ts';
import { yearDays } from './years/days.ts';

/** A batch and the two contract years of those who started in it, August 2025 to December 2027. */
export function scenario(): readonly Day[] {
  return [...batchDays(), ...yearDays()];
}

/** An instansi whose offices are filled, and nothing else: for whoever wants to do the rest. */
export function openingDay(): readonly Day[] {
  return [{ on: dates.opened, title: 'Instansi dan para pejabatnya dicatat', play: openInstansi }];
}

/** A batch from its needs proposal to the first day of work, day by day, August 2025 to January 2026. */
export function batchDays(): readonly Day[] {
  const special = new Map<CivilDate, Day[]>();
  const on = (day: CivilDate, title: string, play: Day['play']) =>
    special.set(day, [...(special.get(day) ?? []), { on: day, title, play }]);

  on(dates.opened, 'Gelombang dibuka, surat jadwal pertama dicatat', openBatch);
  on(dates.listed, 'Daftar nominatif dimuat', loadList);
  on(dates.firstDecree, 'Keputusan 7 Agustus diterima: 18 Agustus cuti bersama', (office) =>
    recordDecree(office, 'skb-2025-perubahan-1', dates.firstDecree),
  );
  on(dates.proposed, 'Usul kebutuhan: surat usulan dan SPTJM', proposeNeeds);
  on(dates.letter2, 'Surat jadwal kedua', (office) => recordLetter(office, 'jadwal-2025-2', dates.letter2));
  on(dates.determined, 'Penetapan kebutuhan diterima, bagian pertama', (office) => recordDetermination(office, 1));
  on(dates.filesOpen, 'Alokasi diumumkan, berkas dibuka', async (office) => {
    await announce(office);
    await findFiles(office, [1]);
  });
  on(dates.letter3, 'Surat jadwal ketiga: jendela diperpanjang', (office) =>
    recordLetter(office, 'jadwal-2025-3', dates.letter3),
  );
  on(dates.secondDecree, 'SKB libur dan cuti bersama 2026 dicatat', (office) =>
    recordDecree(office, 'skb-2026', dates.secondDecree),
  );
  on(dates.secondRecorded, 'Penetapan bagian kedua baru dicatat: tenggatnya sudah lewat', async (office) => {
    await recordDetermination(office, 2);
    await findFiles(office, [1, 2]);
  });
  on(dates.notice, 'Pemberitahuan kepada yang dokumennya belum lengkap', giveNotice);
  on(dates.deemed, 'PPK memutuskan: dianggap mengundurkan diri', deemResigned);
  on(dates.letter4, 'Surat jadwal keempat', (office) => recordLetter(office, 'jadwal-2025-4', dates.letter4));
  on(dates.reopened, 'Berkas yang dibuka kembali', reopen);
  on(dates.appointed, 'SK pengangkatan', (office) => appoint(office, dates.appointed, dates.started, false));
  on(dates.signed, 'Perjanjian kerja ditandatangani kedua pihak', (office) =>
    signContracts(office, dates.signed, oneYear(dates.started), false),
  );
  on(dates.started, 'SPMT', (office) => start(office, dates.started, false));
  on(dates.lastAppointed, 'SK bagi yang dibuka kembali', (office) =>
    appoint(office, dates.lastAppointed, dates.lastStarted, true),
  );
  on(dates.lastSigned, 'Perjanjian kerja bagi yang dibuka kembali', (office) =>
    signContracts(office, dates.lastSigned, oneYear(dates.lastStarted), true),
  );
  on(dates.lastRecorded, 'SPMT 1 Januari dicatat pada 2 Januari', (office) => start(office, dates.lastStarted, true));
  on(dates.concluded, 'Gelombang ditutup', conclude);

  const before = officeDays(dates.opened, addDays(dates.filesOpen, -1)).flatMap((day) => special.get(day) ?? []);
  const daily = officeDays(dates.filesOpen, dates.concluded).flatMap((day): Day[] => {
    const named = special.get(day) ?? [];
    if (day > dates.withdrawn && day < dates.letter4) return named;
    const work: Day = {
      on: day,
      title: 'Hari kerja',
      async play(office) {
        await workDay(office, day);
        if (day === dates.filesOpen) await tryTooSoon(office);
      },
    };
    return [...named, work];
  });
  return [...before, ...daily];
}

function oneYear(from: CivilDate): { from: CivilDate; until: CivilDate } {
  return { from, until: endOfOneYear(from) };
}
