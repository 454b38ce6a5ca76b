import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { askApi } from './api.ts';
import { readDecreeFile } from './decree-file.ts';
import { readDate } from './options.ts';
import { print } from './print.ts';

const recorded = z.object({ decreeId: z.string(), stage: z.string() });
const anything = z.looseObject({});

/**
 * `tenggat decree record`: sends each decree of a file to the API, in the file's order. The key is made of the file's
 * bytes, so that a file sent twice is recorded once, and one that failed half-way goes on where it stopped.
 */
export async function recordDecrees(path: string, { json }: { readonly json: boolean }): Promise<void> {
  const { decrees, digest } = readDecreeFile(path, Date.now());
  for (const [index, filed] of decrees.entries()) {
    const key = decrees.length === 1 ? digest : `${digest}-${index + 1}`;
    const answer = await askApi('v1/decrees', recorded, { body: { decree: filed.json }, key });
    print(json, answer, () => [
      `${filed.decree.number} tercatat sebagai ${answer.decreeId}, tahap ${answer.stage}.`,
      `Berikutnya, setelah memeriksa "tenggat decree show": tenggat decree confirm ${answer.decreeId}`,
    ]);
  }
}

/** `tenggat decree confirm`: from then on the decree holds; effective today (WIB) unless told otherwise. */
export async function confirmDecree(
  id: string,
  { effectiveOn: given, json }: { readonly effectiveOn?: string; readonly json: boolean },
): Promise<void> {
  const effectiveOn = given === undefined ? civilDateOf(Date.now(), 'WIB') : readDate(given);
  const body = { kind: 'confirm', effectiveOn };
  // A key of its own each time: a refusal is asked anew, and a second confirmation is refused by what the first did.
  const key = randomUUID();
  const answer = await askApi(`${pathOf(id)}/decisions`, anything, { body, key });
  print(json, answer, () => [
    `Keputusan ${id} ditetapkan per ${effectiveOn}; lihat tenggat yang bergeser: tenggat decree show ${id}`,
  ]);
}

/** `tenggat decree show`: what the API knows of a decree. */
export async function showDecree(id: string): Promise<void> {
  console.log(JSON.stringify(await askApi(pathOf(id), anything), null, 2));
}

function pathOf(id: string): string {
  return `v1/decrees/${encodeURIComponent(id)}`;
}
