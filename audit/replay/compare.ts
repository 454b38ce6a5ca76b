import { isDeepStrictEqual } from 'node:util';
import type { Redone } from '../../workflows/evidence.ts';

/** Where the code would do something else today than what a history recorded. */
export type Difference = {
  readonly kind: Redone['kind'];
  readonly id: string;
  readonly recorded: unknown;
  /** Absent where the code does nothing of the kind. */
  readonly replayed?: unknown;
};

/**
 * Holds what was recorded against what the code did again. What the code did beyond it is no difference by itself: a timer
 * that was taken back before it was sent is in no history, and more commands than recorded fail the replay.
 */
export function differences(recorded: readonly Redone[], replayed: readonly Redone[]): readonly Difference[] {
  const again = new Map(replayed.map((one) => [keyOf(one), plain(one)]));
  return recorded.flatMap((one): readonly Difference[] => {
    const [was, is] = [plain(one), again.get(keyOf(one))];
    const refused = one.kind === 'answer' ? again.get(`refused ${one.id}`) : undefined;
    if (refused === undefined && isDeepStrictEqual(was, is)) return [];
    const replayed = refused ?? is;
    return [{ kind: one.kind, id: idOf(one), recorded: was, ...(replayed === undefined ? {} : { replayed }) }];
  });
}

function keyOf(one: Redone): string {
  return `${one.kind} ${idOf(one)}`;
}

function idOf(one: Redone): string {
  return 'id' in one ? one.id : '';
}

/** As it is once it has travelled: what is undefined is not there. */
function plain(one: Redone): unknown {
  return JSON.parse(JSON.stringify(one));
}
