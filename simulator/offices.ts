import type { Office } from '../domain/authority/offices.ts';
import { type Power, powers } from '../domain/authority/powers.ts';
import { healthCentre } from './accounts.ts';

const paper = { number: '800/0001/SK/2025 (contoh)', on: '2025-01-02' } as const;

function holder(account: string, office: Office, carries: readonly Power[] = [], unit?: string) {
  const where = unit === undefined ? {} : { unit };
  return { account, office, kind: 'definitive', powers: carries, ...where, from: '2025-01-02', paper } as const;
}

/** The offices of the sandbox's accounts, as its administrator enters them. The Plt. has none until somebody gives it. */
export const sandboxOffices = [
  holder('ppk', 'ppk', powers),
  holder('pyb', 'pyb'),
  holder('kepala-bkpsdm', 'kepala-bkpsdm'),
  holder('kabid', 'kabid'),
  holder('verifier', 'verifikator'),
  holder('operator', 'operator'),
  holder('operator2', 'operator'),
  holder('kepala-unit', 'kepala-unit', [], healthCentre.code),
  holder('inspektorat', 'inspektorat'),
];
