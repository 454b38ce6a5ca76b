import type { EmploymentState } from '../employment/state.ts';

/** A request to move that is in writing, whose warning was read and acknowledged (PINDAH-TERTULIS). */
export function moveRequestReady({ relocation }: EmploymentState): boolean {
  const { moveRequest } = relocation as { readonly moveRequest?: { readonly acknowledged?: unknown } };
  return moveRequest?.acknowledged !== undefined;
}
