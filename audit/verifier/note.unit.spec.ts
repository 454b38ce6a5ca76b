import { describe, expect, it } from 'vitest';
import { checkpointFrom, isSignedBy, keyFrom, noteFrom } from './note.ts';

/** The note that the documentation of golang.org/x/mod/sumdb/note has as its example. */
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const publicText = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const peter = keyFrom(publicText)!;

describe('a signed note', () => {
  it('that another program signed is known by its key', () => {
    expect(isSignedBy(noteFrom(note)!, peter)).toBe(true);
  });

  it.each([
    ['a changed text', note.replace('answer', 'Answer'), false],
    ['a changed signature', note.replace('LLr8', 'LLr9'), false],
    [
      'a wrong signature beside a right one',
      `${note}— PeterNeumann ${Buffer.concat([Buffer.from('c74f20a3', 'hex'), Buffer.alloc(64)]).toString('base64')}\n`,
      false,
    ],
    ['the name of another', note.replace('— PeterNeumann', '— PetraNeumann'), undefined],
    ['another key of that name', note.replace('x08go', 'y08go'), undefined],
  ])('with %s is not', (_, changed, known) => {
    expect(isSignedBy(noteFrom(changed)!, peter)).toBe(known);
  });

  it.each([note.slice(0, -1), note.replace('\n\n', '\n'), `${note}nobody\n`, ''])('is none in %j', (changed) => {
    expect(noteFrom(changed)).toBeUndefined();
  });

  it('is signed as RFC 8032, 7.1, TEST 2 has it', () => {
    const raw = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex');
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    );
    // SHA-256 of "t\n", 0x01 and the key, its first four bytes.
    const key = { name: 't', raw, text: '' };
    const id = '192fbfa0';
    expect(isSignedBy({ text: 'r', lines: [{ name: 't', id, signature }] }, key)).toBe(true);
    expect(isSignedBy({ text: 's', lines: [{ name: 't', id, signature }] }, key)).toBe(false);
  });

  it.each(['', 'a+b+c', publicText.replace('c74f20a3', 'c74f20a4'), publicText.replace('Peter', 'Petra')])(
    'has no key in %j',
    (described) => expect(keyFrom(described)).toBeUndefined(),
  );
});

describe('a checkpoint', () => {
  // The example of C2SP tlog-cosignature.
  const head = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

  it('is read as others write it', () => {
    const read = {
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
      root: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
    };
    expect(checkpointFrom(head)).toEqual(read);
    expect(checkpointFrom(`${head}more\n`)).toEqual(read);
  });

  it.each([
    head.replace('2085', '02085'),
    head.replace('2085', '-2085'),
    head.replace('20852163', '9999999999999999'),
    head.replace(/\n.{44}\n$/, '\n'),
    head.replace('CsUY', ''),
    head.replace('example.com/behind-the-sofa', ''),
  ])('is none in %j', (changed) => expect(checkpointFrom(changed)).toBeUndefined());
});
