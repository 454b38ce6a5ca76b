import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { listDisputes as read } from '../../registry/authority/dispute-reads.ts';
import type { Handler } from '../handler.ts';
import { shownGrant } from './shown-authority.ts';

/** One page of decisions in dispute; who took each is told by office and paper, never by account. */
export const listDisputes: Handler<'listDisputes'> = async (use, { official, query }) => {
  const { limit, state, after } = query;
  const found = await read(use.db, official.instansi, {
    ...{ open: state === 'open', limit: limit + 1 },
    after: after === undefined ? undefined : placeOf(after),
  });
  const { grants } = await readAuthorities(use.db, official.instansi);
  const page = found.slice(0, limit);
  const disputes = page.map(({ stream, seq, type, effectiveOn, recordedAt, by, ...dispute }) => {
    const { authority, revocation, settledAs } = dispute;
    const grant = grants.find(({ id }) => id === authority);
    const revoked = grant?.revoked?.seq === revocation ? grant?.revoked : undefined;
    const [process = '', , id = ''] = stream.split('/');
    return {
      ...{ process, caseId: id, seq, decision: type, effectiveOn, recordedAt: recordedAt.toISOString() },
      role: by.kind === 'official' ? by.role : by.name,
      ...(grant && { authority: shownGrant(grant) }),
      ...(revoked && { revocation: { ...revoked, recordedAt: new Date(revoked.recordedAt).toISOString() } }),
      settledAs,
    };
  });
  const last = page.at(-1);
  const next = found.length > limit && last ? `${last.stream}:${last.seq}` : null;
  return { status: 200, body: { disputes, next } };
};

function placeOf(after: string) {
  const colon = after.lastIndexOf(':');
  return { stream: after.slice(0, colon), seq: Number(after.slice(colon + 1)) };
}
