import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';

/** Documents of the DRH that can be missing or, by BKN's letter 13834, deferred (SKCK: proof of application first). */
export const documentCodes = [
  'pas-foto',
  'ijazah',
  'transkrip',
  'drh',
  'surat-pernyataan-5-poin',
  'skck',
  'surat-sehat',
] as const;
export type DocumentCode = (typeof documentCodes)[number];

/** Why BKN returns a file (BTS, berkas tidak sesuai). */
export const btsCauses = [
  'name-mismatch',
  'birth-date-mismatch',
  'nik-mismatch',
  'unreadable-upload',
  'wrong-document',
  'unit-unknown',
] as const;
export type BtsCause = (typeof btsCauses)[number];

/** Who must put a returned file right. */
export const returnFixers = ['candidate', 'operator', 'campus', 'dukcapil'] as const;
export type ReturnFixer = (typeof returnFixers)[number];

/** Diktum KEDELAPAN: the three grounds on which the appointment process may be cancelled. */
export const cancellationGrounds = ['resigned', 'deemed-resigned', 'died'] as const;
export type CancellationGround = (typeof cancellationGrounds)[number];

/** PIHAK KESATU (the agency) and PIHAK KEDUA (the candidate) of the perjanjian kerja. */
export const parties = ['agency', 'candidate'] as const;
export type Party = (typeof parties)[number];

/** Diktum KEDUA BELAS: what a perjanjian kerja must contain at least. Codes and references only; the text is a document. */
export const contractItemNames = [
  'position',
  'performanceExpectation',
  'workUnit',
  'workScheme',
  'term',
  'rightsAndObligations',
  'sanctions',
] as const;
export type ContractItemName = (typeof contractItemNames)[number];
export type ContractTerm = { readonly from: CivilDate; readonly until: CivilDate };
export type ContractItems = Readonly<Partial<Record<Exclude<ContractItemName, 'term'>, string>>> & {
  readonly term?: ContractTerm;
};

/** A letter that lets in again those who were deemed resigned, and the instant at which it was entered in the batch. */
export type ReopeningLetter = { readonly letter: string; readonly enteredAt: Instant };
