import { expect, test } from 'vitest';
import { isAtLeast, serverVersionIn } from './version.ts';

test.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.53.1)', '1.32.0'],
  ['tenggat-engine version 1 (Server 1.32.1, UI 2.54.1)', '1.32.1'],
  ['temporal version 1.8.2 (Server 1.32.0-162.0, UI 2.53.1)', '1.32.0-162.0'],
  ['temporal: command not found', undefined],
  ['', undefined],
])('the server version in %j is %s', (text, version) => {
  expect(serverVersionIn(text)).toBe(version);
});

test.each([
  ['1.32.0', '1.32.0', true],
  ['1.32.1', '1.32.0', true],
  ['1.33', '1.32.0', true],
  ['2.0.0', '1.32.0', true],
  ['1.31.9', '1.32.0', false],
  ['1.9.0', '1.32.0', false],
  ['1.32.0-162.0', '1.32.0', false],
  ['1.33.0-rc.1', '1.32.0', true],
  ['go1.26.8', '1.26.8', true],
  ['go1.26.7', '1.26.8', false],
  ['go1.27rc1', '1.26.8', true],
  ['unknown', '1.32.0', false],
])('%s is at least %s: %s', (have, minimum, answer) => {
  expect(isAtLeast(have, minimum)).toBe(answer);
});
