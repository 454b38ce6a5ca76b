/** Rooms whose modules a worker evaluates once, for all cases at the same time. */
const SHARED = /^(domain|workflows)\//;

/**
 * At the left edge of a line: a variable that changes, or a collection that begins empty and waits to be filled. What is
 * exported is frozen by the worker, down to its last field; but not what a Map holds.
 */
const CHANGES =
  /^((export )?(let|var)\b|(export )?const \w+[^=\n]*= new (Map|Set|WeakMap|WeakSet)(<.*>)?\(\);|const (?!.*\breadonly\b)[^=\n]*= (\[\]|\{\});)/gm;

/** What one case could leave behind for another: a module of the law or of the workflows keeps nothing of its own. */
export function sharedStateFaults(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    if (!SHARED.test(path)) return [];
    return [...text.matchAll(CHANGES)].map(({ index, 0: found }) => {
      const line = text.slice(0, index).split('\n').length;
      return `${path}:${line}: ${found.trim()} would be shared by all cases of a worker`;
    });
  });
}
