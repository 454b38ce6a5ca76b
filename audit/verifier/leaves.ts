import type { Bundle, Proof, ProvenRun } from './berkas.ts';
import type { Head } from './head.ts';
import { canonicalJson, isObject, type Json, sha256 } from './json.ts';
import { hashOfLeaf, isIncluded } from './tree.ts';

/** The lines of JSON whose hashes the log holds, made anew from what the file shows. */
export function eventLeaf(stream: string, event: unknown): Json {
  const seq = isObject(event) ? event.seq : undefined;
  const digest = sha256(canonicalJson({ stream, ...(event as object) }));
  return { kind: stream.startsWith('erasure/') ? 'erasure' : 'event', stream, seq, digest };
}

export function historyLeaf({ workflow, run, digest, bundles }: ProvenRun): Json {
  return { kind: 'history', workflow, run, digest, bundles };
}

export function bundleLeaf({ digest, sdk }: Bundle): Json {
  return { kind: 'bundle', digest, sdk };
}

export function leafHashOf(leaf: Json): string {
  return hashOfLeaf(Buffer.from(canonicalJson(leaf)));
}

/** Whether the log of this head holds the leaf where the proof says. */
export function stands(leaf: Json, { index, proof }: Proof, head: Head): boolean {
  return isIncluded({ leaf: leafHashOf(leaf), index, proof }, head);
}
