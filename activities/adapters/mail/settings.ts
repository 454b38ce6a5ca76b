import { ConfigError, integerSetting, type Mode, optionalSetting, setting } from '../../../platform/config.ts';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly from: string;
  /** Without TLS only on this machine, or in a sandbox. */
  readonly tls: boolean;
};

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** How mail leaves this process; undefined where no server is named. Throws ConfigError on what is half set or wrong. */
export function mailSettings(mode: Mode): MailSettings | undefined {
  const host = optionalSetting('SMTP_HOST');
  if (host === undefined) return undefined;
  const user = optionalSetting('SMTP_USER');
  const from = setting('SMTP_FROM');
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) {
    throw new ConfigError('Setelan SMTP_FROM harus alamat surel saja, misalnya tenggat@contoh.go.id.');
  }
  return {
    ...{ host, port: integerSetting('SMTP_PORT', 587), from },
    ...(user !== undefined && { auth: { user, pass: setting('SMTP_PASSWORD') } }),
    tls: mode === 'production' && !loopback.includes(host),
  };
}

/** Where officials see more than a mail says; only asked for where mail is sent. */
export function publicUrl(): string {
  const text = setting('TENGGAT_PUBLIC_URL');
  if (!URL.canParse(text)) {
    throw new ConfigError('Setelan TENGGAT_PUBLIC_URL harus alamat lengkap, misalnya https://tenggat.contoh.go.id.');
  }
  return text;
}
