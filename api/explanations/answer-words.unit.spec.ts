import { expect, it } from 'vitest';
import { isCounted } from '../../domain/policies/count-with.ts';
import { policies } from '../../domain/policies/register.ts';
import { answerInWords } from './answer-words.ts';

it('an answer that a due date is counted by is a phrase, not the name of a setting', () => {
  expect(answerInWords({ id: 'bts-days', value: 8 })).toBe('masa perbaikan berkas yang dikembalikan BKN 8 hari kerja');
  expect(answerInWords({ id: 'deadline-end', value: 'office-close' })).toBe('hari terakhir berakhir saat kantor tutup');
  expect(answerInWords({ id: 'regional-holidays', value: false })).toBe(
    'hari libur daerah dihitung sebagai hari kerja',
  );
});

it('no question that due dates are counted by lacks its phrase; any other is said by the question itself', () => {
  const counted = policies.filter(({ id }) => isCounted(id)).map(({ id }) => answerInWords({ id, value: 1 }));
  expect(counted).toHaveLength(15);
  expect(counted.filter((words) => words.includes('?'))).toEqual([]);
  expect(answerInWords({ id: 'quiet-from', value: 18 })).toBe(
    'Sejak pukul berapa tidak ada surel yang dikirim pada malam hari? 18',
  );
});
