import { Problem } from '../problems/problem.ts';

/**
 * What the work gives, or the problem ANSWER_LATE once the milliseconds are over. The work itself goes on: what it writes
 * it writes whole, and the same key finds it.
 */
export async function answerWithin<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Problem('ANSWER_LATE')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
