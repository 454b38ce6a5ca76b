import { readFileSync } from 'node:fs';

/** A setting that is missing or wrong: one sentence that names it and the way out. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';
}

/** A value from the environment, or from the file that `<NAME>_FILE` names (secrets of containers). */
export function setting(name: string, fallback?: string): string {
  const file = process.env[`${name}_FILE`];
  const value = process.env[name] ?? (file === undefined ? undefined : readSecret(name, file)) ?? fallback;
  if (value === undefined || value === '') {
    throw new ConfigError(
      `Setelan ${name} belum ada. Isi variabel lingkungan ${name}, atau ${name}_FILE dengan jalur berkasnya.`,
    );
  }
  return value;
}

export function integerSetting(name: string, fallback: number): number {
  const text = setting(name, String(fallback));
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    throw new ConfigError(`Setelan ${name} harus bilangan bulat, bukan "${text}".`);
  }
  return value;
}

/** `sandbox` runs on virtual time and against stand-ins; `production` refuses both. */
export type Mode = 'sandbox' | 'production';

export function modeSetting(): Mode {
  const mode = setting('TENGGAT_MODE', 'production');
  if (mode !== 'sandbox' && mode !== 'production') {
    throw new ConfigError(`Setelan TENGGAT_MODE harus "sandbox" atau "production", bukan "${mode}".`);
  }
  return mode;
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`Berkas yang disebut ${name}_FILE tidak dapat dibaca. Periksa jalur dan izinnya.`);
  }
}
