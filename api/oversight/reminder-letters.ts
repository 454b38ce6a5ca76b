import { reminderLetter } from '../../domain/letters/reminder-letter.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { idOf } from '../../registry/ledger/filed.ts';
import { casesOfLetter, type WaitingLetter, waitingLetters } from '../../registry/reminder-letters.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { subjectOf } from '../tasks/list-tasks.ts';

/** The letters that wait to be sent to BKN or the Minister. */
export const listReminderLetters: Handler<'listReminderLetters'> = async (use, { official }) => {
  const letters = await waitingLetters(use.db, official.instansi);
  return { status: 200, body: { letters: letters.map(shown) } };
};

/** The draft of one letter, and the cases that it is about, page by page: the list that goes with it is made elsewhere. */
export const readReminderLetter: Handler<'readReminderLetter'> = async (use, { params, query, official }) => {
  const letters = await waitingLetters(use.db, official.instansi);
  const letter = letters.find(({ id }) => id === params.id);
  const known = await findInstansi(use.db, official.instansi);
  if (letter === undefined || known === undefined) {
    throw new Problem('NOT_FOUND', { stream: `reminder-letter/${params.id}` });
  }
  const { after, limit } = query;
  const found = await casesOfLetter(use.db, official.instansi, letter, { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const { dueDate, files, batches } = letter;
  const text = reminderLetter({ instansi: known.name, rule: ruleOf(letter.rule), dueDate, files, batches });
  const about = page.map(({ stream, clock }) => ({ ...subjectOf(stream), clock }));
  const next = found.length > limit && last ? idOf(last.stream) : null;
  return { status: 200, body: { ...shown(letter), text, about, next } };
};

function shown({ id, rule, dueDate, files, batches }: WaitingLetter) {
  return { id, rule, binds: ruleOf(rule).binds, dueDate, files, batches };
}
