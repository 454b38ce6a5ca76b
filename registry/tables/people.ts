import type { Generated } from 'kysely';
import type { InstansiKind } from '../../domain/authority/kuasa.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { WorkWeek } from '../../domain/calendar/work-week.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import type { ErasureState } from '../../domain/people/erasure.ts';
import type { Purpose } from '../../domain/people/purpose.ts';
import type { Json, Moment } from './column.ts';

/** Whom the registry knows, and who looked at them. */
export type PeopleTables = {
  instansi: {
    id: string;
    name: string;
    zone: Zone;
    work_week: WorkWeek;
    /** Kemendagri code of its province, kabupaten or kota. */
    region: string | null;
    kind: Generated<InstansiKind>;
    /** Head-counts with the civil date on which they held. */
    pns: number | null;
    pppk: number | null;
    head_count_on: CivilDate | null;
  };
  units: { instansi: string; code: string; name: string; work_week: WorkWeek; region: string | null };
  people: {
    id: string;
    instansi: string;
    /** Null, as is everything that is sealed or found by, once the person's key is destroyed. */
    nik_digest: Buffer | null;
    /** Null for who came with a running contract: nobody asks for their number any more. */
    participant_digest: Buffer | null;
    ni_digest: Buffer | null;
    key_id: string;
    wrapped_key: Buffer | null;
    sealed: Buffer;
    /** The NI, sealed under the person's key. */
    sealed_ni: Buffer | null;
    /** The NI that somebody got when they became PPPK, where it changed. */
    new_ni_digest: Buffer | null;
    sealed_new_ni: Buffer | null;
  };
  /** Who is already PNS or PPPK, by digest: an instansi's own list. */
  asn_register: { instansi: string; nik_digest: Buffer; status: 'pns' | 'pppk' };
  /** Under which people are looked up; sealed as a person is, so that it outlives master keys. One row. */
  lookup_key: { id: number; key_id: string; wrapped_key: Buffer; sealed: Buffer };
  /** Who looked at whom in the clear, and why; nothing is changed or taken out. */
  person_views: {
    id: Generated<number>;
    instansi: string;
    person: string;
    /** The file through which it was looked. */
    case_id: string | null;
    account: string;
    role: string;
    what: 'view' | 'search' | 'export';
    purpose: Purpose;
    reference: string | null;
    fields: readonly string[];
    at: Moment;
  };
  /** How it stands with the erasure of somebody's data, where it was asked for; by the entry that it was asked for. */
  erasures: {
    person: string;
    instansi: string;
    state: Json<ErasureState>;
    stage: string;
    version: number;
    revision: number;
    updated_at: Moment;
  };
};
