import type { Power } from '../../../domain/authority/powers.ts';
import type { Dispute, HeldGrant } from '../../../domain/authority/register.ts';
import { type CivilDate, isCivilDate } from '../../../domain/calendar/civil-date.ts';
import { shortDate } from '../../../domain/calendar/date-words.ts';
import type { Refusal, RefusalCode } from '../../../domain/case/refusal.ts';
import type { Finding } from '../verdict.ts';
import type { KnownLaw } from './known-law.ts';
import type { CaseEvent } from './processes.ts';

const powerWords: Readonly<Record<Power, string>> = {
  propose: 'mengusulkan',
  appoint: 'mengangkat',
  'sign-contracts': 'menandatangani perjanjian kerja',
  evaluate: 'menilai kinerja',
  renew: 'memperpanjang perjanjian kerja',
  convert: 'mengubah status menjadi PPPK',
  terminate: 'memberhentikan',
};

type Detail = Refusal['detail'];

/** Why the law would have refused a decision, or the entry of the authority that it names. */
const refused: Readonly<Partial<Record<RefusalCode, (detail: Detail, grant: HeldGrant) => string>>> = {
  AUTHORITY_NOT_VALID: ({ on }, grant) => `${paper(grant)} tidak berlaku pada ${day(on)} (${validity(grant)})`,
  AUTHORITY_OTHER_UNIT: ({ wanted }, grant) =>
    `${paper(grant)} hanya untuk unit ${grant.unit}, sedangkan keputusannya tentang ${wanted || 'seluruh instansi'}`,
  AUTHORITY_REQUIRED: ({ power }, grant) =>
    `${paper(grant)} tidak memuat kewenangan ${powerWords[power as Power] ?? power}`,
  ACTING_NEEDS_APPROVAL: (_, grant) =>
    `pejabat sementara menurut ${paper(grant)} tidak boleh memutus ini, atau belum memegang persetujuan Kepala BKN yang berlaku pada harinya`,
  FOUR_EYES: ({ preparedOn }) =>
    `pemutusnya, atau yang saling menggantikan dengannya, juga menyiapkannya pada ${day(preparedOn)}`,
  EVALUATOR_ASSIGNED: () => 'penilaiannya diserahkan kepada pejabat lain',
};

/** Of whatever else stands against it: that the authority was not entered in order. */
export function refusedWords({ refused: code, detail }: Refusal, grant: HeldGrant): string {
  return refused[code]?.(detail, grant) ?? `${paper(grant)} tidak dicatat menurut aturan (${code})`;
}

export function missing(stream: string, event: CaseEvent, power: Power): Finding {
  const because = `memerlukan kewenangan ${powerWords[power]}, tetapi tidak menyebut dasar kewenangan apa pun`;
  return found('AUTHORITY_MISSING', 'failed', stream, event, because);
}

export function notHeld(stream: string, event: CaseEvent, because: string): Finding {
  return found('AUTHORITY_NOT_HELD', 'failed', stream, event, `tidak didukung kewenangan: ${because}`);
}

export function ofAnother(stream: string, event: CaseEvent, grant: HeldGrant): Finding {
  return found('AUTHORITY_OF_ANOTHER', 'failed', stream, event, `menyebut ${paper(grant)}, yang dipegang akun lain`);
}

/** Honest, and contested: it held when it was decided, and an entry made since reaches back to it. */
export function disputed(
  stream: string,
  event: CaseEvent,
  grant: HeldGrant,
  { register }: KnownLaw,
  { effectiveOn, revocation }: Dispute,
): Finding {
  const { revoked } = register.grants.find(({ id }) => id === grant.id) ?? grant;
  const cause =
    revocation !== undefined && revoked
      ? `dicabut kemudian dengan surat ${revoked.paper.number}, berlaku sejak ${shortDate(revoked.on)}`
      : `tidak berlaku pada ${shortDate(effectiveOn)}, tanggal keputusan itu sesudah koreksi`;
  const because = `sah ketika diambil, tetapi dipersoalkan: ${paper(grant)} ${cause}; PPK belum menegaskannya`;
  return found('AUTHORITY_DISPUTED', 'disputed', stream, event, because);
}

function found(
  code: Finding['code'],
  result: Finding['result'],
  stream: string,
  { seq, type }: CaseEvent,
  because: string,
): Finding {
  return { code, result, at: { stream, seq }, sentence: `Keputusan pada peristiwa nomor ${seq} (${type}) ${because}.` };
}

function paper({ paper: { number }, id }: HeldGrant): string {
  return `surat ${number} (dasar kewenangan nomor ${id})`;
}

function validity({ from, until, revoked }: HeldGrant): string {
  const end = [until, revoked?.on].filter((on): on is CivilDate => on !== undefined).sort()[0];
  return `berlaku sejak ${shortDate(from)}${end === undefined ? '' : ` sampai sebelum ${shortDate(end)}`}`;
}

function day(value: Detail[string] | undefined): string {
  return typeof value === 'string' && isCivilDate(value) ? shortDate(value) : String(value);
}
