import { describe, expect, it } from 'vitest';
import { cosigner } from './cosignature.ts';
import { newSigningKey, signingKeyFrom } from './note.ts';
import { readSigners, readWitnesses } from './settings.ts';

const [one, two] = [newSigningKey('log.example'), newSigningKey('log.example')];
const { name, key } = signingKeyFrom(newSigningKey('witness.example'))!;
const { told } = cosigner(name, key, () => 0);
const wrong = expect.objectContaining({ code: 'CONFIG_INVALID' });

describe('what whoever signs the log is told', () => {
  it('are its keys, in their order, and its witnesses', () => {
    expect(readSigners(`${one}\n\n${two}\n`).map((signer) => signer.name)).toEqual(['log.example', 'log.example']);
    const [witness] = readWitnesses(`https://witness.example/t/ ${told}\n`);
    expect(witness).toMatchObject({ url: 'https://witness.example/t/', verifier: { name: 'witness.example' } });
    expect([readSigners(''), readWitnesses('\n')]).toEqual([[], []]);
  });

  it.each([
    ['keys of two names', () => readSigners(`${one}\n${newSigningKey('other.example')}`)],
    ['a key that is none', () => readSigners(one.slice(4))],
    ['a witness without an address', () => readWitnesses(told)],
    ['an address of no server', () => readWitnesses(`file:///etc ${told}`)],
    ['the key of a log for a witness', () => readWitnesses(`https://witness.example ${readSigners(one)[0]!.told}`)],
    ['more than that', () => readWitnesses(`https://witness.example ${told} x`)],
  ])('are not %s, and no secret is repeated', (_, read) => {
    expect(read).toThrow(wrong);
    expect(read).not.toThrow('PRIVATE');
  });
});
