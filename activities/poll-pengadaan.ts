import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from '../registry/database.ts';
import { keepNi, waitingAtBkn } from '../registry/ni.ts';
import type { SiasnPort } from '../workflows/contract/ports.ts';
import type { SiasnClient } from './adapters/siasn/client.ts';
import { readPengadaan } from './adapters/siasn/pengadaan.ts';
import type { TellFile } from './tell-file.ts';

type Dependencies = {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly siasn: SiasnClient;
  readonly tell: TellFile;
};

/**
 * Reads an instansi's list, keeps each new NI under its person's key, and tells the files that wait for it. A file that
 * was not told, because this stopped half-way, is told at the next reading.
 */
export function pollPengadaan({ db, keys, siasn, tell }: Dependencies): SiasnPort['pollPengadaan'] {
  return async ({ instansi, year, now }) => {
    const waiting = await waitingAtBkn(db, instansi);
    if (waiting.length === 0) return { told: 0, waiting: 0 };
    const byParticipant = new Map(waiting.map((file) => [file.participantDigest, file]));
    let told = 0;
    for (const row of await readPengadaan(siasn, year)) {
      const file = byParticipant.get(keys.digest('participant', row.participant).toString('hex'));
      if (file === undefined || row.ni === undefined || row.pertekOn === undefined) continue;
      await keepNi(db, keys, file.person, row.ni);
      await tell(file.stream, {
        fact: { kind: 'ni-issued', pertekOn: row.pertekOn satisfies CivilDate },
        effectiveOn: row.pertekOn,
        recordedAt: now,
        from: 'siasn',
      });
      told += 1;
    }
    return { told, waiting: waiting.length - told };
  };
}
