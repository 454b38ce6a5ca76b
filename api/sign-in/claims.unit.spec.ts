import { describe, expect, it } from 'vitest';
import { type ClaimSettings, signedInBy } from './claims.ts';
import { plainClaims } from './settings.ts';

const keycloak: ClaimSettings = {
  names: { roles: 'realm_access.roles', instansi: 'tenggat.instansi', unit: 'tenggat.unit', client: 'azp' },
  roles: new Map([
    ['petugas', ['operator']],
    ['pejabat', ['pyb', 'verifier']],
  ]),
  clients: new Map([['simpeg', '7100']]),
};
const person = { sub: 'b7c1', azp: 'console', realm_access: { roles: ['petugas'] }, tenggat: { instansi: '7100' } };

describe('whom a token names', () => {
  it('is read where the issuer writes it, in its own words', () => {
    expect(signedInBy(keycloak, person)).toEqual({ account: 'b7c1', roles: ['operator'], instansi: '7100' });
    const head = {
      ...person,
      realm_access: { roles: ['pejabat', 'petugas'] },
      tenggat: { instansi: '7100', unit: 'u-1' },
    };
    expect(signedInBy(keycloak, head)).toMatchObject({ roles: ['pyb', 'verifier', 'operator'], unit: 'u-1' });
  });

  it('has no role by a name that is not in the table, also by ours', () => {
    const roles = ['administrator', 'ppk', 'offline_access', '__proto__', 'constructor'];
    expect(signedInBy(keycloak, { ...person, realm_access: { roles } })).toMatchObject({ roles: [] });
  });

  it('has one role where the claim is a text, and none where there is none', () => {
    expect(signedInBy(keycloak, { ...person, realm_access: { roles: 'petugas' } })).toMatchObject({
      roles: ['operator'],
    });
    expect(signedInBy(keycloak, { ...person, realm_access: {} })).toMatchObject({ roles: [] });
    expect(signedInBy(keycloak, { ...person, realm_access: 'petugas' })).toMatchObject({ roles: [] });
  });

  it('is read from a claim whose own name holds dots', () => {
    const names = { ...keycloak.names, roles: 'https://sso.example/roles' };
    const named = { ...person, 'https://sso.example/roles': ['petugas'] };
    expect(signedInBy({ ...keycloak, names }, named)).toMatchObject({ roles: ['operator'] });
  });

  it('belongs nowhere where the token does not say so', () => {
    expect(signedInBy(keycloak, { ...person, tenggat: {} })).toEqual({ account: 'b7c1', roles: ['operator'] });
  });

  it.each([
    ['an account that is none', { sub: 'a b' }],
    ['roles that are none', { realm_access: { roles: [7] } }],
    ['an instansi that is none', { tenggat: { instansi: '../7200' } }],
    ['two instansi', { tenggat: { instansi: ['7100', '7200'] } }],
    ['a unit that is none', { tenggat: { instansi: '7100', unit: 7 } }],
  ])('is nobody with %s', (_, claims) => {
    expect(signedInBy(keycloak, { ...person, ...claims })).toBeUndefined();
  });
});

describe('a machine', () => {
  const machine = { ...person, sub: 'f00d', azp: 'simpeg', tenggat: {} };

  it('is the client that the settings name, under one role, whatever its token says', () => {
    const integration = { account: 'simpeg', roles: ['integration'], instansi: '7100', machine: true };
    expect(signedInBy(keycloak, machine)).toEqual(integration);
    expect(signedInBy(keycloak, { ...machine, realm_access: { roles: ['pejabat'] } })).toEqual(integration);
  });

  it('is nobody in another instansi', () => {
    expect(signedInBy(keycloak, { ...machine, tenggat: { instansi: '7200' } })).toBeUndefined();
  });

  it('is none where no client is named', () => {
    const claims = { sub: 'acc-1', client_id: 'simpeg', roles: ['ppk', 'raja'], instansi: '7100' };
    expect(signedInBy(plainClaims, claims)).toEqual({ account: 'acc-1', roles: ['ppk'], instansi: '7100' });
  });
});
