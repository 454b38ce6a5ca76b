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

const NOTHING = 'Tidak ada yang berubah; penolakan ini dicatat.';

/** The sentence of a refusal by law: 409, and nothing has changed. */
export function refusal(text: Omit<ProblemText, 'status' | 'kept'>): ProblemText {
  return { status: 409, kept: NOTHING, ...text };
}
