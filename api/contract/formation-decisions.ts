import { z } from 'zod';
import { exclusionReasons } from '../../domain/formation/excluded-rows.ts';
import { letter } from './letter.ts';
import { civilDate, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });

/** Of a batch or of a file: whether an earlier due date, which a decree or a letter would give a running clock, shall hold. */
export const shorteningDecision = z
  .strictObject({
    kind: z.literal('decide-shortening'),
    effectiveOn,
    clock: z.string().regex(/^[A-Z-]{1,40}\/\d{1,9}$/),
    accept: z.boolean(),
    reason: reference(500),
  })
  .meta({ id: 'ShorteningDecision' });

const clockName = z.string().regex(/^[A-Z-]{1,40}\/\d{1,9}$/);

/** Of a batch or of a file: a running clock is paused for a legal reason, and runs on. */
export const pauseDecision = z
  .strictObject({
    kind: z.literal('pause-clock'),
    effectiveOn,
    clock: clockName,
    basis: reference(200).meta({ description: 'Nomor surat yang menjadi dasarnya' }),
    reason: reference(500),
  })
  .meta({ id: 'PauseDecision' });
export const resumeDecision = z
  .strictObject({ kind: z.literal('resume-clock'), effectiveOn, clock: clockName })
  .meta({ id: 'ResumeDecision' });
/** Of a batch or of a file: the letter that reminded BKN or the Minister has gone out. */
export const reminderLetterDecision = z
  .strictObject({
    kind: z.literal('record-reminder-letter'),
    effectiveOn,
    clock: clockName,
    letterNumber: reference(100),
  })
  .meta({ id: 'ReminderLetterDecision' });
export const recordLetter = z.strictObject({
  kind: z.literal('record-letter'),
  effectiveOn: civilDate.meta({ description: 'Tanggal surat diterima' }),
  letter,
});

const row = z.int().min(1).max(999_999).meta({ description: 'nomor_urut pada daftar nominatif' });
const excludedRows = z
  .array(z.strictObject({ row, reason: z.enum(exclusionReasons), evidence: reference(100) }))
  .max(2_000);
const includedRows = z.array(row).max(2_000);

/** Who is left out of a proposal, and the proposal that is put once more. */
export const proposalDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exclude-rows'), effectiveOn, rows: excludedRows.min(1) }),
    z.strictObject({ kind: z.literal('include-rows'), effectiveOn, rows: includedRows.min(1) }),
    z.strictObject({
      ...{ kind: z.literal('revise-proposal'), effectiveOn, letterNumber: reference(100), sptjmNumber: reference(100) },
      exclude: excludedRows.default([]),
      include: includedRows.default([]),
    }),
  ])
  .meta({ id: 'ProposalDecision', description: 'Baris yang tidak diusulkan, dan usulan yang diperbaiki' });

/** What may be decided about a batch here; its list, its determinations and corrections have routes of their own. */
export const formationDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('propose-needs'),
      effectiveOn,
      letterNumber: reference(100),
      sptjmNumber: reference(100),
    }),
    z.strictObject({ kind: z.literal('announce-allocation'), effectiveOn }),
    recordLetter,
    z.strictObject({ kind: z.literal('conclude'), effectiveOn }),
    shorteningDecision,
    pauseDecision,
    resumeDecision,
    reminderLetterDecision,
  ])
  .meta({ id: 'FormationDecision' });

export const determination = z
  .strictObject({
    number: reference(100),
    issuedOn: civilDate,
    receivedOn: civilDate.meta({ description: 'Tanggal terima: mulainya tujuh hari kerja usul NI' }),
    participants: z
      .array(z.string().regex(/^[0-9A-Za-z.-]{1,40}$/))
      .min(1)
      .max(10_000)
      .meta({ description: 'Nomor peserta yang ditetapkan' }),
  })
  .meta({ id: 'NewDetermination' });

export const correction = z
  .strictObject({ of: z.int().min(1), to: civilDate, reason: reference(500) })
  .meta({ id: 'NewCorrection', description: 'Koreksi tanggal peristiwa nomor `of`; orang kedua menetapkannya' });
