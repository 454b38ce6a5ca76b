import { afterEach, expect, it, vi } from 'vitest';
import { nightly } from './nightly.ts';

afterEach(() => vi.unstubAllEnvs());

const begun = () => nightly({ now: () => 0 } as Parameters<typeof nightly>[0]);

it.each(['2am', '24:00', '9:30'])('an AUDIT_AT of %s keeps the archivist from starting, not from auditing', (hour) => {
  vi.stubEnv('AUDIT_AT', hour);
  expect(begun).toThrow(new RegExp(`^Setelan AUDIT_AT .*"${hour}"`));
});

it.each(['', '02:00', '23:59'])('an AUDIT_AT of "%s" is an hour of the night', (hour) => {
  vi.stubEnv('AUDIT_AT', hour);
  expect(begun).not.toThrow();
});
