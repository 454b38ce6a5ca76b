import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { ruleOf } from '../rules/register.ts';
import { reminderLetter } from './reminder-letter.ts';

const about = {
  instansi: 'Pemerintah Kota Contoh',
  rule: ruleOf('NI-TERIMA'),
  dueDate: civilDate('2025-09-22'),
  files: 1204,
  batches: 0,
};

it('the draft of a letter of reminder says to whom, by which rule, since when and how many; number and signature are blank', () => {
  const text = reminderLetter(about);
  expect(text).toContain('Yth. Kepala Badan Kepegawaian Negara');
  expect(text).toContain('KepmenPANRB 16/2025');
  expect(text).toContain('berakhir pada 22 September 2025');
  expect(text).toContain('1204 berkas belum kami terima');
  expect(text).toMatch(/^Nomor {4}: \.+$/m);
  expect(text).toContain('(jabatan, tanda tangan, dan nama)');
});

it('a letter about windows of whole batches counts batches', () => {
  expect(reminderLetter({ ...about, files: 2, batches: 1 })).toContain('2 berkas dan 1 gelombang belum kami terima');
});
