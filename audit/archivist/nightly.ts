import { optionalSetting, setting } from '../../platform/config.ts';
import { readBundle } from '../archive/read-bundle.ts';
import { auditAll } from '../audit-all.ts';
import { signersFromSettings, witnessesFromSettings } from '../log/settings.ts';
import { type Trusted, trustedLogs } from '../log/trusted.ts';
import { auditIfDue } from '../nightly.ts';
import type { AuditSources } from '../open-audit.ts';

type Standing = Omit<AuditSources, 'trusted' | 'today'> & {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * The audit of the night, at AUDIT_AT (hour and minute in WIB). `bundle` is the description of the workflows of today. It
 * believes the keys and witnesses that it signs with, and those of TENGGAT_TRUSTED_LOG_KEYS: who trusts nobody here audits
 * with keys of their own.
 */
export function nightly({ now, ...sources }: Standing): (bundle: string, signal: AbortSignal) => Promise<boolean> {
  const since = now();
  return async (bundle, signal) => {
    const audit = async () => {
      const { code, digest } = await readBundle(bundle);
      const today = { code: code.toString(), digest };
      await auditAll({ ...sources, today, trusted: ourTrusted() }, { now, signal });
    };
    return await auditIfDue({ db: sources.db, now, at: setting('AUDIT_AT', '02:00'), audit }, since);
  };
}

function ourTrusted(): Trusted {
  const told = [optionalSetting('TENGGAT_TRUSTED_LOG_KEYS') ?? '', ...signersFromSettings().map((one) => one.told)];
  return {
    logs: trustedLogs(told.join('\n')) ?? [],
    witnesses: witnessesFromSettings().map(({ verifier }) => verifier),
  };
}
