import { type Refusal, type RefusalCode, refusalCodes } from '../../domain/case/refusal.ts';
import type { Caller } from '../sign-in/caller.ts';
import { refusalTexts } from './refusal-texts.ts';
import type { ProblemText } from './text.ts';
import { transportTexts } from './transport-texts.ts';

export type ProblemCode = RefusalCode | keyof typeof transportTexts;

/** Every problem that the API answers, and nothing else. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = { ...refusalTexts, ...transportTexts };

/** Their codes, none left out. */
export const problemCodes = Object.keys(problemTexts) as readonly ProblemCode[];

/** One thing that is wrong with a body: where, and what in words. Rows count from 1 below the header line. */
export type ItemError = {
  readonly row?: number;
  readonly column?: string;
  readonly path?: string;
  readonly code: string;
  readonly message: string;
};

export type ProblemFacts = {
  readonly rule?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ItemError[];
  /** What was kept of it, where that is not what the code says. */
  readonly kept?: string;
  /** Who was refused, for the record of refusals, where the request has no caller yet; never part of the answer. */
  readonly by?: Pick<Caller, 'account' | 'instansi' | 'roles'>;
  /** The stream it was about, for the record of refusals; never part of the answer. */
  readonly stream?: string;
};

/** RFC 9457, with the code and, for a refusal, the rule and the facts it rests on. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance: string;
  readonly rule?: string;
  readonly refusal?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ItemError[];
};

/** Ends a request with a problem of the closed set. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export function problemFromRefusal(refusal: Refusal): Problem {
  return new Problem(refusal.refused, { rule: refusal.rule, detail: refusal.detail });
}

/** The sentence that says what happened, with the facts of this request where there are any. */
export function happenedBy(code: ProblemCode, detail: ProblemFacts['detail']): string {
  const text = problemTexts[code];
  return (detail && text.specifically?.(detail)) ?? text.happened;
}

/** `instance` is the id of the request. */
export function problemBody({ code, facts }: Problem, instance: string): ProblemBody {
  const text = problemTexts[code];
  const happened = happenedBy(code, facts.detail);
  const refused = (refusalCodes as readonly string[]).includes(code);
  return {
    type: `/problems/${slugOf(code)}`,
    title: text.title,
    status: text.status,
    detail: `${happened} ${facts.kept ?? text.kept} ${text.act}`,
    code,
    instance,
    ...(facts.rule !== undefined && { rule: facts.rule }),
    ...(refused && { refusal: facts.detail ?? {} }),
    ...(facts.errors && { errors: facts.errors }),
  };
}

export function slugOf(code: ProblemCode): string {
  return code.toLowerCase().replaceAll('_', '-');
}
