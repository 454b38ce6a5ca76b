import { z } from 'zod';

export type SimulatorConfig = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where mail is taken in; none without it. */
  readonly smtpPort?: number;
  /** How others reach it, when that differs from host and port: the start of the OIDC issuer. */
  readonly publicUrl?: string;
  readonly seed: number;
  readonly people: number;
  readonly stateFile: string;
  readonly secretsFolder: string;
  /** Share of the reads from SIASN that fail as its gateway does, 0 to 1. */
  readonly flaky: number;
};

const environment = z.object({
  SIMULATOR_HOST: z.string().default('127.0.0.1'),
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  SIMULATOR_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SIMULATOR_PUBLIC_URL: z.url().optional(),
  SIMULATOR_SEED: z.coerce.number().int(),
  SIMULATOR_PEOPLE: z.coerce.number().int().min(1),
  SIMULATOR_STATE: z.string().min(1),
  SIMULATOR_SECRETS: z.string().min(1),
  SIMULATOR_FLAKY: z.coerce.number().min(0).max(1).default(0),
});

/** Reads the configuration; throws with the name of every variable that is missing or wrong. */
export function configFrom(env: Readonly<Record<string, string | undefined>>): SimulatorConfig {
  const read = environment.safeParse(env);
  if (!read.success) throw new Error(`The simulator cannot start:\n${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    host: data.SIMULATOR_HOST,
    port: data.SIMULATOR_PORT,
    ...(data.SIMULATOR_PUBLIC_URL === undefined ? {} : { publicUrl: data.SIMULATOR_PUBLIC_URL.replace(/\/$/, '') }),
    ...(data.SIMULATOR_SMTP_PORT === undefined ? {} : { smtpPort: data.SIMULATOR_SMTP_PORT }),
    seed: data.SIMULATOR_SEED,
    people: data.SIMULATOR_PEOPLE,
    stateFile: data.SIMULATOR_STATE,
    secretsFolder: data.SIMULATOR_SECRETS,
    flaky: data.SIMULATOR_FLAKY,
  };
}
