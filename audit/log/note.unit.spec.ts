import { describe, expect, it } from 'vitest';
import { checkpointText, readCheckpoint } from './checkpoint.ts';
import { cosignatureVerifier, cosigner } from './cosignature.ts';
import {
  addSignatures,
  newSigningKey,
  noteSigner,
  noteVerifier,
  openNote,
  privateKeyOf,
  rawPublicKey,
  signingKeyFrom,
  signNote,
  verifierFrom,
  verifierText,
} from './note.ts';

/** The note that the documentation of golang.org/x/mod/sumdb/note has as its example. */
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const publicText = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const note = `${text}\n— PeterNeumann ${signature}\n`;
const key = privateKeyOf(seed);
const peter = verifierFrom(publicText)!;
const other = privateKeyOf(Buffer.alloc(32, 9));
const stranger = noteSigner('stranger', other);

describe('a signed note', () => {
  it('is what another signer of the same key makes', () => {
    expect(signNote(text, [noteSigner('PeterNeumann', key)])).toBe(note);
    expect(verifierText(peter, rawPublicKey(key))).toBe(publicText);
  });

  it('is opened by whoever knows the key, lines of others passed over', () => {
    expect(openNote(note, [peter])).toEqual({ text, signedBy: ['PeterNeumann'] });
    expect(openNote(addSignatures(note, text, [stranger]), [peter])).toEqual({ text, signedBy: ['PeterNeumann'] });
  });

  it('is nothing to whoever knows none of its keys', () => {
    expect(openNote(note, [noteVerifier('stranger', rawPublicKey(other))])).toBeUndefined();
    // Of that name, but another key.
    expect(openNote(note, [noteVerifier('PeterNeumann', rawPublicKey(other))])).toBeUndefined();
  });

  it.each([
    ['a changed text', note.replace('answer', 'Answer')],
    ['a changed signature', note.replace('LLr8', 'LLr9')],
    ['a text cut off', note.slice(4)],
    ['a line that is no signature', `${note}nobody\n`],
    ['no empty line', note.replace('\n\n', '\n')],
    ['no new line at its end', note.slice(0, -1)],
    [
      'a wrong signature of a known key beside a right one',
      `${note}— PeterNeumann ${Buffer.concat([peter.id, Buffer.alloc(64)]).toString('base64')}\n`,
    ],
  ])('is not opened with %s', (_, changed) => {
    expect(openNote(changed, [peter])).toBeUndefined();
  });

  it.each(['', 'a+b+c', publicText.replace('c74f20a3', 'c74f20a4'), publicText.replace('Peter', 'Petra')])(
    'knows no key in %o',
    (described) => expect(verifierFrom(described)).toBeUndefined(),
  );
});

describe('a signing key', () => {
  // The key of the documentation's example, as golang.org/x/mod/sumdb/note writes it.
  const privateText = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';

  it('is read as others write it', () => {
    const { name, key: read } = signingKeyFrom(privateText)!;
    expect(signNote(text, [noteSigner(name, read)])).toBe(note);
  });

  it('is made anew each time, and read again', () => {
    const [one, other] = [newSigningKey('log.example'), newSigningKey('log.example')];
    expect(one).not.toBe(other);
    expect(signingKeyFrom(one)?.name).toBe('log.example');
  });

  it.each(['', privateText.replace('c74f20a3', 'c74f20a4'), privateText.slice(12)])('is none in %o', (described) => {
    expect(signingKeyFrom(described)).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  // The example of C2SP tlog-cosignature; its keys are not published.
  const head = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

  it('reads and writes as others write it', () => {
    const read = readCheckpoint(head)!;
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpointText(read)).toBe(head);
    expect(readCheckpoint(`${head}more\n`)).toEqual(read);
  });

  it.each([
    ['a size with a zero before it', head.replace('2085', '02085')],
    ['no root', head.replace(/\n.{44}\n$/, '\n')],
    ['a root that is too short', head.replace('CsUY', '')],
    ['no origin', head.replace('example.com/behind-the-sofa', '')],
    ['a size below zero', head.replace('2085', '-2085')],
  ])('is none with %s', (_, changed) => expect(readCheckpoint(changed)).toBeUndefined());

  it('carries the words of a witness, who says when', () => {
    const at = Date.parse('2025-10-01T00:00:00Z');
    const signed = signNote(head, [noteSigner('example.com/behind-the-sofa', key)]);
    const cosigned = addSignatures(signed, head, [cosigner('witness.example/w1', other, () => at)]);
    const witness = cosignatureVerifier('witness.example/w1', rawPublicKey(other));
    expect(openNote(cosigned, [witness])).toEqual({ text: head, signedBy: ['witness.example/w1'] });
    // The same key as a signer of notes is another key.
    expect(openNote(cosigned, [noteVerifier('witness.example/w1', rawPublicKey(other))])).toBeUndefined();
    expect(openNote(cosigned.replace('20852163', '20852164'), [witness])).toBeUndefined();
    const line = cosigned.split('\n').at(-2)!.split(' ')[2]!;
    const later = Buffer.from(line, 'base64');
    later[11]! += 1;
    expect(openNote(cosigned.replace(line, later.toString('base64')), [witness])).toBeUndefined();
  });
});
