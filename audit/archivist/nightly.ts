import { isTimeOfDay } from '../../domain/calendar/zone.ts';
import { ConfigError, optionalSetting } from '../../platform/config.ts';
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
 * with keys of their own. Throws ConfigError, here and not by night.
 */
export function nightly({ now, ...sources }: Standing): (bundle: string, signal: AbortSignal) => Promise<boolean> {
  const since = now();
  const at = hourOfNight();
  return async (bundle, signal) => {
    const audit = async () => {
      const { code, digest } = await readBundle(bundle);
      const today = { code: code.toString(), digest };
      await auditAll({ ...sources, today, trusted: ourTrusted() }, { now, signal });
    };
    return await auditIfDue({ db: sources.db, now, at, audit }, since);
  };
}

function hourOfNight(): string {
  const told = optionalSetting('AUDIT_AT') ?? '02:00';
  if (isTimeOfDay(told)) return told;
  throw new ConfigError(`Setelan AUDIT_AT harus jam dan menit WIB seperti 02:00, bukan "${told}".`);
}

function ourTrusted(): Trusted {
  const told = [optionalSetting('TENGGAT_TRUSTED_LOG_KEYS') ?? '', ...signersFromSettings().map((one) => one.told)];
  return {
    logs: trustedLogs(told.join('\n')) ?? [],
    witnesses: witnessesFromSettings().map(({ verifier }) => verifier),
  };
}
