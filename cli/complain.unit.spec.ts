import { expect, it } from 'vitest';
import { ConfigError } from '../platform/config.ts';
import { lineFor } from './complain.ts';
import { ApiProblem } from './law/errors.ts';

it('an error of ours is its code and its sentence, in one line', () => {
  expect(lineFor(new ConfigError('Setelan X belum ada.\nIsi X.'))).toBe('CONFIG_INVALID: Setelan X belum ada. Isi X.');
});

it.each([
  ['of Node', Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })],
  ['of the system', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['of nobody', new TypeError('x is not a function')],
  ['that is no error', 'a word'],
  ['that is nothing', undefined],
])('an error %s is called unexpected, without its stack', (_whose, error) => {
  expect(lineFor(error)).toMatch(/^UNEXPECTED: [^\n]*TENGGAT_DEBUG=1[^\n]*$/);
});

it('an engine that is away is called so, whatever the library says', () => {
  const error = Object.assign(new Error('tonic::transport::Error(Transport, …)'), { name: 'TransportError' });
  expect(lineFor(error)).toMatch(/^ENGINE_UNREACHABLE: /);
});

it('a problem of the API keeps its code, also one of a single word', () => {
  expect(lineFor(new ApiProblem('FORBIDDEN', 'Peran ini tidak boleh.'))).toBe('FORBIDDEN: Peran ini tidak boleh.');
});
