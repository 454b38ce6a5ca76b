import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { nikFault } from './nik.ts';

const born = civilDate('1985-03-07');

describe('a NIK beside the birth date and sex of a row', () => {
  it.each([
    ['0012030703850001', 'L', undefined],
    ['0012034703850001', 'P', undefined],
    ['0012034703850001', 'L', 'NIK_SEX'],
    ['0012030703850001', 'P', 'NIK_SEX'],
    ['0012030803850001', 'L', 'NIK_BIRTH_DATE'],
    ['0012030704850001', 'L', 'NIK_BIRTH_DATE'],
    ['0012030703860001', 'L', 'NIK_BIRTH_DATE'],
    ['001203070385000', 'L', 'NIK_FORMAT'],
    ['00120307038500011', 'L', 'NIK_FORMAT'],
    ['00120307038500O1', 'L', 'NIK_FORMAT'],
    ['００１２０３０７０３８５０００１', 'L', 'NIK_FORMAT'],
  ] as const)('%s for %s: %s', (nik, sex, fault) => {
    expect(nikFault(nik, born, sex)).toBe(fault);
  });
});
