import type { Role } from '../domain/case/event.ts';
import { newSecret, readSecrets, writeSecrets } from './secrets.ts';
import { demoInstansi, inventedUnits } from './units.ts';

/** Someone who can sign in at the sandbox's issuer: by secret as a client, or by id on the login page. */
export type SandboxAccount = {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly instansi: string;
  readonly unit?: string;
};

const other = '7200';
/** The unit of the sandbox's head of unit. */
export const healthCentre = inventedUnits.find(({ kind }) => kind === 'health-centre')!;
/** The unit of the sandbox's second head of unit, who holds no office until somebody gives it. */
export const regionalOffice = inventedUnits.find(({ kind }) => kind === 'office')!;

const cast: readonly Omit<SandboxAccount, 'secret'>[] = [
  { id: 'operator', name: 'Contoh Operator Satu', roles: ['operator'], instansi: demoInstansi.code },
  { id: 'operator2', name: 'Contoh Operator Dua', roles: ['operator'], instansi: demoInstansi.code },
  { id: 'verifier', name: 'Contoh Verifikator', roles: ['verifier'], instansi: demoInstansi.code },
  { id: 'ppk', name: 'Contoh PPK', roles: ['ppk'], instansi: demoInstansi.code },
  { id: 'plt', name: 'Contoh Plt. PPK', roles: ['ppk'], instansi: demoInstansi.code },
  { id: 'pyb', name: 'Contoh PyB', roles: ['pyb'], instansi: demoInstansi.code },
  { id: 'kepala-bkpsdm', name: 'Contoh Kepala BKPSDM', roles: ['pyb', 'verifier'], instansi: demoInstansi.code },
  { id: 'kabid', name: 'Contoh Kepala Bidang', roles: ['verifier'], instansi: demoInstansi.code },
  {
    id: 'kepala-unit',
    name: 'Contoh Kepala Unit',
    roles: ['unit-head'],
    instansi: demoInstansi.code,
    unit: healthCentre.code,
  },
  {
    id: 'kepala-unit-2',
    name: 'Contoh Kepala Unit Dua',
    roles: ['unit-head'],
    instansi: demoInstansi.code,
    unit: regionalOffice.code,
  },
  { id: 'inspektorat', name: 'Contoh Inspektorat', roles: ['auditor'], instansi: demoInstansi.code },
  { id: 'auditor', name: 'Contoh Auditor', roles: ['auditor'], instansi: demoInstansi.code },
  { id: 'administrator', name: 'Contoh Administrator', roles: ['administrator'], instansi: demoInstansi.code },
  { id: 'integrasi', name: 'Contoh Sistem Lain', roles: ['integration'], instansi: demoInstansi.code },
  { id: 'operator-7200', name: 'Rekaan Operator', roles: ['operator'], instansi: other },
  { id: 'ppk-7200', name: 'Rekaan PPK', roles: ['ppk'], instansi: other },
];

/** The accounts with their secrets, which are made once and kept in `sandbox-accounts.json`. */
export function sandboxAccounts(folder: string): readonly SandboxAccount[] {
  const name = 'sandbox-accounts.json';
  const kept = readSecrets<{ accounts: SandboxAccount[] }>(folder, name)?.accounts ?? [];
  const secretOf = (id: string): string => kept.find((account) => account.id === id)?.secret ?? newSecret();
  const accounts = cast.map((account) => ({ ...account, secret: secretOf(account.id) }));
  return writeSecrets(folder, name, { accounts }).accounts;
}
