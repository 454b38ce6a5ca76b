import { newSecret, readSecrets, writeSecrets } from './secrets.ts';

/** A machine that comes by its own secret; its tokens say which client it is, and nothing of roles or places. */
export type SandboxClient = { readonly id: string; readonly secret: string };

/** The SIMPEG of the demo's instansi. Its secret is made once and kept in `oidc-clients.json`. */
export function sandboxClients(folder: string): readonly SandboxClient[] {
  const name = 'oidc-clients.json';
  const kept = readSecrets<{ clients: SandboxClient[] }>(folder, name);
  return (kept ?? writeSecrets(folder, name, { clients: [{ id: 'simpeg', secret: newSecret() }] })).clients;
}
