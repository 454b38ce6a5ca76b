import type { Bkn, Dossier } from './bkn.ts';
import { csv } from './nominative.ts';
import type { Progress } from './progress.ts';
import { remarkOn } from './returns.ts';
import { pertekNumber } from './siasn-list.ts';

const header = [
  'no_peserta',
  'nama',
  'status_usulan',
  'hasil',
  'tgl_usulan',
  'tgl_update_layanan',
  'nip',
  'no_pertek',
  'tgl_pertek',
  'alasan_tolak_id',
  'uraian_perbaikan',
];

/** Codes of `status_usulan` as the portal has them, and what MOLA calls the result. */
const status = {
  'in-review': ['12', ''],
  returned: ['5', 'BTS'],
  'not-eligible': ['6', 'TMS'],
  issued: ['22', 'MS'],
} as const;
const SK_UPLOADED = '32';

/** The operator's export: where every proposal stands now, of those changed on or after `since` (`YYYY-MM-DD`). */
export function monitoringCsv(bkn: Bkn, since: string): string {
  const rows = [...bkn.dossiers()].flatMap((dossier) => {
    const progress = bkn.progress(dossier);
    return progress.standing === 'not-proposed' || progress.on < since ? [] : [rowOf(dossier, progress)];
  });
  return csv([header, ...rows]);
}

function rowOf(dossier: Dossier, progress: Exclude<Progress, { standing: 'not-proposed' }>): string[] {
  const { person, submittedOn, sk, ni } = dossier;
  const issued = progress.standing === 'issued';
  const [code, result] = status[progress.standing];
  return [
    person.participantNumber,
    person.name,
    sk ? SK_UPLOADED : code,
    result,
    submittedOn[0]!,
    progress.on,
    issued ? ni : '',
    issued ? pertekNumber(person.row) : '',
    issued ? progress.on : '',
    progress.standing === 'returned' ? progress.why.cause : '',
    remark(progress),
  ];
}

function remark(progress: Progress): string {
  if (progress.standing === 'returned') return remarkOn(progress.why);
  return progress.standing === 'not-eligible' ? 'Tidak memenuhi syarat' : '';
}
