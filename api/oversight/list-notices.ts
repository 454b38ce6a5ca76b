import { notices } from '../../registry/tasks/notices.ts';
import type { Handler } from '../handler.ts';
import { subjectOf } from '../tasks/list-tasks.ts';

/** Who was told what: all of it for those who look after the instansi as a whole, their own for everybody else. */
export const listNotices: Handler<'listNotices'> = async (use, { query, official }) => {
  const { vacant, before, limit } = query;
  const seesAll = official.unit === undefined && ['administrator', 'ppk', 'auditor'].includes(official.role);
  const found = await notices(use.db, {
    ...{ instansi: official.instansi, vacant: vacant === 'true', before, limit: limit + 1 },
    account: seesAll ? undefined : official.account,
  });
  const page = found.slice(0, limit);
  const body = page.map(({ stream, toldAt, deliveredAt, message, mailState, endedAt, ...notice }) => ({
    ...notice,
    ...subjectOf(stream),
    toldAt: toldAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    mail: message && { message, state: mailState, sentAt: mailState === 'sent' ? endedAt?.toISOString() : null },
  }));
  return { status: 200, body: { notices: body, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};
