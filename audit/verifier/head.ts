import { type Finding, found } from './finding.ts';
import { type Checkpoint, checkpointFrom, cosignedAt, isSignedBy, type Key, noteFrom } from './note.ts';

/** Whom the reader trusts: nobody else's word counts, whatever keys a file brings along. */
export type Trust = { readonly logKeys: readonly Key[]; readonly witnesses: readonly Key[] };

/** A head of the log that a trusted key signed. `cosigned` tells when each trusted witness says that it saw it (RFC 3339). */
export type Head = Checkpoint & {
  readonly signedBy: string;
  readonly cosigned: readonly { readonly witness: string; readonly at: string }[];
};

/** The head that a note shows, where it is one; and what speaks against it. */
export function trustedHead(
  note: string,
  { logKeys, witnesses }: Trust,
): { head?: Head; findings: readonly Finding[] } {
  if (note === '')
    return refused(
      'CHECKPOINT_MISSING',
      'Tidak ada checkpoint: tanpa kepala log yang ditandatangani tidak ada yang terbukti.',
    );
  const opened = noteFrom(note);
  const checkpoint = opened && checkpointFrom(opened.text);
  if (opened === undefined || checkpoint === undefined) {
    return refused('CHECKPOINT_FORGED', 'Checkpoint tidak berbentuk checkpoint yang ditandatangani.');
  }
  const signatures = logKeys.map((key) => ({ key, right: isSignedBy(opened, key) }));
  if (signatures.some(({ right }) => right === false)) {
    return refused('CHECKPOINT_FORGED', 'Tanda tangan pada checkpoint bukan dari kunci log yang namanya disebut.');
  }
  const signer = signatures.find(({ right }) => right)?.key;
  if (signer === undefined) {
    const names = opened.lines.map(({ name, id }) => `${name}+${id}`).join(', ');
    return refused(
      'CHECKPOINT_FORGED',
      `Checkpoint tidak ditandatangani oleh kunci log mana pun yang Anda berikan; yang tertera: ${names}.`,
    );
  }
  const findings: Finding[] = [];
  const cosigned: { witness: string; at: string }[] = [];
  for (const witness of witnesses) {
    const at = cosignedAt(opened, witness);
    if (typeof at === 'number') cosigned.push({ witness: witness.name, at: new Date(at * 1_000).toISOString() });
    else {
      const why = at === false ? 'salah tanda tangannya' : 'tidak ada';
      findings.push(
        found('failed', 'CHECKPOINT_NOT_COSIGNED', { id: witness.name }, `Tanda tangan saksi ${witness.name} ${why}.`),
      );
    }
  }
  return { head: { ...checkpoint, signedBy: signer.text, cosigned }, findings };
}

function refused(code: 'CHECKPOINT_MISSING' | 'CHECKPOINT_FORGED', sentence: string) {
  return { findings: [found('failed', code, undefined, sentence)] };
}
