import type { CivilDate } from '../calendar/civil-date.ts';
import { shortDate } from '../calendar/date-words.ts';
import type { Rule } from '../rules/rule.ts';

/** What a letter of reminder is about: one rule and one due date of an instansi, with how many files wait. */
export type ReminderLetter = {
  readonly instansi: string;
  readonly rule: Pick<Rule, 'statement' | 'citation' | 'binds'>;
  readonly dueDate: CivilDate;
  readonly files: number;
  readonly batches: number;
};

/**
 * The draft of a letter that reminds BKN or the Minister of what is overdue, in Indonesian. Its number, its date and its
 * signature are left for whoever signs it; it names no candidate, neither by name nor by number.
 */
export function reminderLetter({ instansi, rule, dueDate, files, batches }: ReminderLetter): string {
  const { statement, citation } = rule;
  return [
    'Nomor    : ..............................',
    'Sifat    : Penting',
    'Lampiran : Daftar berkas',
    'Hal      : Pengingat tenggat yang sudah lewat',
    '',
    `Yth. ${addressees[rule.binds] ?? rule.binds}`,
    '',
    `${citation.instrument}, ${citation.clause}, mengatur: ${statement}`,
    '',
    `Menurut catatan ${instansi}, tenggatnya berakhir pada ${shortDate(dueDate)}. Sampai surat ini disusun, jawaban atas`,
    `${counted(files, batches)} belum kami terima.`,
    '',
    'Sehubungan dengan itu, kami mohon penyelesaiannya, atau keterangan bila ada yang masih perlu kami lengkapi.',
    '',
    'Atas perhatian Saudara, kami mengucapkan terima kasih.',
    '',
    '                                        .............................., ....................',
    '                                        (jabatan, tanda tangan, dan nama)',
    '',
  ].join('\n');
}

const addressees: Readonly<Partial<Record<Rule['binds'], string>>> = {
  BKN: 'Kepala Badan Kepegawaian Negara',
  Menteri: 'Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
};

function counted(files: number, batches: number): string {
  const parts = [...(files > 0 ? [`${files} berkas`] : []), ...(batches > 0 ? [`${batches} gelombang`] : [])];
  return parts.join(' dan ');
}
