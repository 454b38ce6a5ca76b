import type { EmploymentState } from '../../domain/employment/state.ts';
import { moveRequestReady } from '../../domain/relocation/move.ts';

/** What a file says of relocations, of a request to move, and of what was put right in its papers. */
export function showMoves(state: EmploymentState) {
  const { open, moveRequest, ...relocation } = state.relocation;
  const { prepared, ...corrected } = state.skCorrections;
  return {
    relocation: {
      ...relocation,
      ...(open && { open: withoutCalendar(open) }),
      ...(moveRequest && { moveRequest: { ...moveRequest, ready: moveRequestReady(state) } }),
    },
    skCorrections: { ...corrected, prepared: prepared.map(({ account: _, ...one }) => withoutCalendar(one)) },
  };
}

function withoutCalendar<T extends { readonly calendar?: unknown }>({ calendar: _, ...shown }: T) {
  return shown;
}
