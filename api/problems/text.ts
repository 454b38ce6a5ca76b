/**
 * What people read of a problem, in Indonesian: what happened, what was kept, what to do. `specifically` says what
 * happened with the facts of this request; the page that explains the problem says `happened`.
 */
export type ProblemText = {
  readonly status: number;
  readonly title: string;
  readonly happened: string;
  readonly specifically?: (detail: Readonly<Record<string, unknown>>) => string;
  readonly kept: string;
  readonly act: string;
};
