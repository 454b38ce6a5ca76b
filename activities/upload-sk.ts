import { ApplicationFailure } from '@temporalio/activity';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from '../registry/database.ts';
import { beginCall, callState, endCall, forgetCall } from '../registry/outbound-calls.ts';
import { participantOf } from '../registry/participants.ts';
import type { SiasnPort } from '../workflows/contract/ports.ts';
import type { SiasnClient } from './adapters/siasn/client.ts';
import { SiasnFault } from './adapters/siasn/fault.ts';
import { readPengadaan } from './adapters/siasn/pengadaan.ts';
import { skSheet } from './adapters/siasn/sk-sheet.ts';

const kind = 'upload-dok-sk-nip';

/**
 * Sends an SK to SIASN exactly once. The intent is stored before the call and its end after it. An attempt that finds an
 * intent without an end looks the SK up in SIASN's list: when it is there the call is done, when it is not, nobody can
 * say what happened and a person has to look (`SIASN_UNCERTAIN`).
 */
export function uploadSk(db: Database, keys: KeyRing, siasn: SiasnClient): SiasnPort['uploadSk'] {
  return async ({ stream, skNumber, skOn }) => {
    const person = await participantOf(db, keys, stream);
    const known = await callState(db, kind, stream);
    if (known === 'done') return;
    if (known === 'begun') {
      const listed = await readPengadaan(siasn, person.year);
      if (listed.some((row) => row.participant === person.participant && row.skNumber === skNumber)) {
        return endCall(db, kind, stream);
      }
      throw ApplicationFailure.create({ type: 'SIASN_UNCERTAIN', message: 'An earlier upload has no known end' });
    }
    await beginCall(db, kind, stream);
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
