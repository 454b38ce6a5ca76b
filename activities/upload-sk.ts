import { ApplicationFailure } from '@temporalio/activity';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from '../registry/database.ts';
import { beginAgain, beginCall, endCall, forgetCall, knownCall } from '../registry/outbound-calls.ts';
import { participantOf } from '../registry/participants.ts';
import type { SiasnPort } from '../workflows/contract/ports.ts';
import { type SiasnClient, timeLimit } from './adapters/siasn/client.ts';
import { SiasnFault } from './adapters/siasn/fault.ts';
import { readPengadaan } from './adapters/siasn/pengadaan.ts';
import { skSheet } from './adapters/siasn/sk-sheet.ts';

const kind = 'upload-dok-sk-nip';

/**
 * Nothing is known of how long SIASN works on an upload, and an SK's upload has no clock: a day. A sandbox's simulator
 * answers at once, there it is enough that the call itself is certainly over.
 */
export const listIsFinalAfter = { production: 24 * 60 * 60_000, sandbox: 2 * timeLimit } as const;

/**
 * Sends an SK to SIASN exactly once. The intent is stored before the call and its end after it. An attempt that finds an
 * intent without an end looks the SK up in SIASN's list: when it is there the call is done. When it is not, it may still
 * be on its way, and is looked up again (`SIASN_UNSETTLED`) until so long after the intent, in milliseconds, that
 * SIASN's list is final: only then did it not arrive, and is sent again.
 */
export function uploadSk(db: Database, keys: KeyRing, siasn: SiasnClient, finalAfter: number): SiasnPort['uploadSk'] {
  return async ({ stream, skNumber, skOn }) => {
    const person = await participantOf(db, keys, stream);
    const known = await knownCall(db, kind, stream);
    if (known?.state === 'done') return;
    if (known) {
      const lookedAt = Date.now();
      const listed = await readPengadaan(siasn, person.year);
      if (listed.some((row) => row.participant === person.participant && row.skNumber === skNumber)) {
        return endCall(db, kind, stream);
      }
      if (lookedAt - known.begunAt < finalAfter) {
        throw ApplicationFailure.create({ type: 'SIASN_UNSETTLED', message: 'An earlier upload has no known end yet' });
      }
    }
    // After the list was read: of two attempts at once only one sends.
    await (known ? beginAgain(db, kind, stream, known.begunAt) : beginCall(db, kind, stream));
    const form = new FormData();
    form.set('no_peserta', person.participant);
    form.set('tahun_formasi', String(person.year));
    form.set('no_sk', skNumber);
    form.set('tgl_sk', skOn.split('-').reverse().join('-'));
    form.set('file', new File([skSheet({ skNumber, skOn })], 'sk.pdf', { type: 'application/pdf' }));
    try {
      await siasn.post('/upload-dok-sk-nip', form);
    } catch (error) {
      // What certainly did not arrive may be sent again; anything else keeps its intent.
      if (error instanceof SiasnFault && !error.uncertain) await forgetCall(db, kind, stream);
      throw error;
    }
    await endCall(db, kind, stream);
  };
}
