import { describe, expect, test } from 'vitest';
import { buildFailure } from './build.ts';
import { ALL_WAYS, EngineError } from './errors.ts';
import { startFailure } from './failed-start.ts';

describe('why a build failed', () => {
  test.each([
    ['go: example.org/a: dial tcp: lookup example.org: no such host', 'ENGINE_NO_NETWORK'],
    ['go: example.org/a@v1: Get "https://example.org": net/http: TLS handshake timeout', 'ENGINE_NO_NETWORK'],
    ['/cache/b001/_pkg_.a: write: no space left on device', 'ENGINE_DISK_FULL'],
    ['go: go.mod requires go >= 1.26.8 (running go 1.25.1; GOTOOLCHAIN=local)', 'ENGINE_GO_TOO_OLD'],
    ['compile: signal: killed', 'ENGINE_BUILD_FAILED'],
    ['./main.go:3:1: syntax error', 'ENGINE_BUILD_FAILED'],
  ])('%s', (line, code) => {
    expect(buildFailure(['go: downloading example.org/a v1', line])).toMatchObject({ code });
  });

  test('the last words that matter are quoted', () => {
    const { message } = buildFailure(['./main.go:3:1: syntax error', 'go: downloading example.org/a v1']);
    expect(message).toContain('./main.go:3:1: syntax error');
  });
});

describe('why the engine ended while starting', () => {
  test.each([
    ['tenggat-engine: PORT_TAKEN: 127.0.0.1:7233 is in use by another process', 'ENGINE_PORT_TAKEN'],
    ['tenggat-engine: STORE_LOCKED: /x/a.db.lock is held by another engine', 'ENGINE_STORE_LOCKED'],
    ['tenggat-engine: STORE_FAILED: open /x/a.db.lock: permission denied', 'ENGINE_STORE_FAILED'],
    ['tenggat-engine: DISK_FULL: database or disk is full (13)', 'ENGINE_DISK_FULL'],
    ['tenggat-engine: START_FAILED: whatever', 'ENGINE_EXITED'],
    ['tenggat-engine: BAD_USAGE: flag provided but not defined: -x', 'ENGINE_EXITED'],
    ['Error: listen tcp 127.0.0.1:7233: bind: address already in use', 'ENGINE_PORT_TAKEN'],
    ['Error: database is locked (5)', 'ENGINE_STORE_LOCKED'],
    ['panic: something new', 'ENGINE_EXITED'],
  ])('%s', (line, code) => {
    expect(startFailure(['{"level":"warn"}', line])).toMatchObject({ code });
  });

  test('an engine that said nothing is still an error in words', () => {
    expect(startFailure([]).message).toContain('tanpa pesan');
  });
});

test('every failure is Indonesian, in sentences, and says what to do', () => {
  const codes = [
    'ENGINE_BUILD_FAILED',
    'ENGINE_NO_NETWORK',
    'ENGINE_DISK_FULL',
    'ENGINE_CACHE_UNUSABLE',
    'ENGINE_PORT_TAKEN',
    'ENGINE_STORE_LOCKED',
    'ENGINE_STORE_FAILED',
    'ENGINE_EXITED',
    'ENGINE_NOT_READY',
    'ENGINE_UNREACHABLE',
    'ENGINE_WRONG_SERVER',
    'ENGINE_NO_VIRTUAL_TIME',
    'ENGINE_NAMESPACE',
    'ENGINE_BAD_OPTION',
    'ENGINE_ADVANCE_FAILED',
  ] as const;
  for (const code of codes) {
    const { message } = new EngineError(code, 'RINCIAN');
    expect(message).toMatch(/^[A-Z].*RINCIAN.*\. .+\.$|^[A-Z].*RINCIAN[.,;] .+\.$/);
    expect(message).not.toMatch(/\b(the|is|failed|error)\b/i);
  }
  for (const way of ['TEMPORAL_ADDRESS', 'Temporal CLI', 'diunduh', 'Go 1.26.8']) expect(ALL_WAYS).toContain(way);
});
