import { z } from 'zod';
import { offices } from '../../domain/authority/offices.ts';
import { isCivilDate } from '../../domain/calendar/civil-date.ts';
import { fileOutcomes, fileProcesses, fileStages } from '../../domain/file/law.ts';
import { type RuleId, register } from '../../domain/rules/register.ts';
import { type CaseSort, caseSorts } from '../../registry/case-list.ts';
import { account, civilDate, opaqueId } from './values.ts';

const largestPage = 200;
const yesOrNo = z.enum(['true', 'false']).optional();
const isStage = (key: string) => fileStages.some((stage) => stage === key);
const isOpaque = (key: string) => opaqueId.safeParse(key).success;

/** What the key of a cursor looks like in each order; a cursor of another order is none. */
const isKeyOf: Readonly<Record<CaseSort, (key: string) => boolean>> = {
  id: isOpaque,
  due: (key) => key === 'none' || isCivilDate(key),
  stage: isStage,
  unit: isOpaque,
  updated: (key) => z.iso.datetime({ precision: 3 }).safeParse(key).success,
};

function isCursorOf(sort: CaseSort, after: string): boolean {
  const parts = after.split('~');
  return parts.length === (sort === 'id' ? 1 : 2) && isKeyOf[sort](parts[0] ?? '');
}

/** What a list of files can be asked for, and in which order. */
export const caseQuery = z
  .strictObject({
    process: z.enum(fileProcesses).optional(),
    formation: opaqueId.optional(),
    batch: opaqueId.optional(),
    stage: z.enum(fileStages).optional(),
    outcome: z.enum(fileOutcomes).optional(),
    ended: yesOrNo.meta({ description: 'Berkas yang sudah berakhir, atau yang belum' }),
    unit: opaqueId.optional(),
    breached: yesOrNo,
    rule: z
      .enum(register.map(({ id }) => id) as [RuleId, ...RuleId[]])
      .optional()
      .meta({ description: 'Tenggat menurut aturan ini masih berjalan' }),
    dueFrom: civilDate.optional().meta({ description: 'Tenggat berikutnya pada hari ini atau sesudahnya' }),
    dueUntil: civilDate.optional().meta({ description: 'Tenggat berikutnya pada hari ini atau sebelumnya' }),
    office: z.enum(offices).optional().meta({ description: 'Ada tugas yang menunggu jabatan ini' }),
    claimedBy: account.optional().meta({ description: 'Ada tugas yang diambil akun ini' }),
    sort: z
      .enum(caseSorts)
      .default('id')
      .meta({ description: '`due`: tenggat berikutnya, yang tanpa tenggat terakhir; `updated`: yang terbaru dahulu' }),
    after: z
      .string()
      .regex(/^([A-Za-z0-9.:_-]{1,64}~)?[A-Za-z0-9._-]{1,64}$/)
      .optional()
      .meta({ description: 'Nilai `next` dari halaman sebelumnya dalam urutan yang sama' }),
    limit: z.coerce.number().int().min(1).max(largestPage).default(50),
  })
  .refine(({ sort, after }) => after === undefined || isCursorOf(sort, after), {
    path: ['after'],
    error: 'Bukan nilai `next` dari daftar dalam urutan ini.',
  });
