import { z } from 'zod';

const named = z.strictObject({ id: z.string(), words: z.string() });
const paper = z.strictObject({ number: z.string(), on: z.string() });

const explainedClock = z.strictObject({
  id: z.string(),
  status: z.enum(['open', 'paused', 'stopped', 'met', 'met-late', 'withdrawn']),
  ...{ dueDate: z.string(), dueAt: z.string(), stricterDate: z.string().optional() },
  ...{ provisional: z.boolean(), breached: z.boolean(), recordedLate: z.boolean() },
  workingDaysLeft: z.int().optional().meta({ description: 'Sisa hari kerja sampai tenggat; negatif bila sudah lewat' }),
  rule: z.strictObject({ id: z.string(), statement: z.string(), citation: z.looseObject({}) }),
  why: z.string().meta({ description: 'Bagaimana tanggalnya ditemukan, dalam kalimat' }),
});

const decider = z.strictObject({
  account: z.string(),
  may: z.boolean().meta({ description: 'Apakah keputusannya akan diterima bila diambil saat ini' }),
  authority: z.strictObject({
    ...{ id: z.int(), kind: named, office: named, unit: z.string().optional() },
    ...{ from: z.string(), until: z.string().optional() },
    ...{ revokedOn: z.string().optional(), paper, approval: paper.optional() },
  }),
  because: z
    .strictObject({ code: z.string(), rule: z.string().optional(), sentence: z.string() })
    .optional()
    .meta({ description: 'Mengapa akan ditolak' }),
});

const holder = z.strictObject({
  ...{ account: z.string(), grant: z.int(), kind: z.string(), deputyOf: z.string().optional() },
});

const awaited = z.strictObject({
  ...{ decision: z.string(), party: z.string().optional(), words: z.string() },
  ...{ offices: z.array(named), roles: z.array(named), power: z.string().optional() },
  ...{ clock: z.string().optional(), dueDate: z.string().optional() },
  deciders: z.array(decider).meta({ description: 'Bila perlu kewenangan: siapa boleh, siapa tidak, atas surat apa' }),
  holders: z.array(holder).meta({ description: 'Bila peran sudah cukup: pemegang jabatannya hari ini' }),
});

const coming = z.strictObject({
  ...{ clock: z.string(), rule: z.string(), kind: z.string() },
  standing: z.enum(['running', 'paused', 'provisional']),
  by: z.enum(['file', 'batch']).meta({ description: 'Berbunyi bagi berkas ini, atau sekali bagi seluruh gelombang' }),
  ...{ on: z.string(), time: z.string(), zone: z.string(), at: z.string() },
  ...{ office: named, insteadOf: named.optional(), holders: z.array(holder), sentence: z.string() },
  follows: z.string().optional().meta({ description: 'Akibat lewat tenggat menurut aturan' }),
});

/** Why a file has its dates, who may decide in it, and what happens if nobody does. */
export const explanation = z
  .strictObject({
    asOf: z.string(),
    clocks: z.array(explainedClock),
    awaited: z.array(awaited),
    ifNobodyActs: z.array(coming),
  })
  .meta({ id: 'Explanation' });
