import { readFileSync } from 'node:fs';

/** A setting that is missing or wrong: one sentence that names it and the way out. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';
}

/** A value from the environment, or from the file that `<NAME>_FILE` names (secrets of containers). */
export function setting(name: string, fallback?: string): string {
  const value = given(name) ?? fallback;
  if (value === undefined || value === '') {
    throw new ConfigError(
      `Setelan ${name} belum ada. Isi variabel lingkungan ${name}, atau ${name}_FILE dengan jalur berkasnya.`,
    );
  }
  return value;
}

/** As `setting`, of something that may be left out; an empty value is none. */
export function optionalSetting(name: string): string | undefined {
  return given(name) || undefined;
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

function given(name: string): string | undefined {
  const file = process.env[`${name}_FILE`];
  return process.env[name] ?? (file === undefined ? undefined : readSecret(name, file));
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`Berkas yang disebut ${name}_FILE tidak dapat dibaca. Periksa jalur dan izinnya.`);
  }
}
