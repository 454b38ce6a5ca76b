import type { AnyEvent } from '../../registry/ledger/append.ts';

/** What a field of an event names: a paper by its number or reference. */
const kindOf: Readonly<Record<string, string>> = {
  skNumber: 'sk',
  letterNumber: 'surat',
  letter: 'surat',
  sptjmNumber: 'sptjm',
  spmtNumber: 'spmt',
  contractNumber: 'perjanjian-kerja',
  bapNumber: 'bap',
  certificate: 'akta',
  report: 'laporan',
  evidence: 'bukti',
  standIn: 'bukti-pengganti',
};

/** A paper that an event rests on: its number and date, never what it says. */
export type Paper = {
  readonly seq: number;
  readonly event: string;
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly digest?: string;
};

/** The papers that an event names, in the order of its fields. */
export function papersOf(event: AnyEvent): readonly Paper[] {
  const { seq, type, effectiveOn } = event;
  const head = { seq, event: type };
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  const named = Object.entries(fields).flatMap(([field, value]): Paper[] => {
    const kind = kindOf[field];
    return kind !== undefined && typeof value === 'string' ? [{ ...head, kind, number: value, on: effectiveOn }] : [];
  });
  if (type === 'ni-issued') return [{ ...head, kind: 'pertek', number: null, on: String(fields.pertekOn) }];
  if (type === 'determination-received') {
    return [{ ...head, kind: 'penetapan-kebutuhan', number: String(fields.number), on: String(fields.issuedOn) }];
  }
  if (type === 'list-loaded') {
    return [{ ...head, kind: 'daftar-nominatif', number: null, on: effectiveOn, digest: String(fields.digest) }];
  }
  if (type === 'letter-recorded') {
    const letter = fields.letter as { readonly number: string; readonly letterOn: string };
    return [{ ...head, kind: 'surat', number: letter.number, on: letter.letterOn }];
  }
  return named;
}
