import type { UpdateDefinition } from '@temporalio/common';
import type { Refusal } from '../../domain/case/refusal.ts';
import type {
  DecisionAnswer,
  DecisionMessage,
  DecreeInput,
  DigestInput,
  FormationInput,
} from '../../workflows/contract/messages.ts';

/** A decision on its way to a process. `updateId` makes its repetition harmless. */
export type Sending = {
  readonly workflowId: string;
  readonly definition: UpdateDefinition<DecisionAnswer, [DecisionMessage<never>]>;
  readonly message: DecisionMessage<object>;
  readonly updateId: string;
};

/** What became of it. */
export type Sent =
  | { readonly kind: 'answered'; readonly answer: DecisionAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The engine has it for certain; the ledger did not have it in time. */
  | { readonly kind: 'accepted' }
  /** Unknown whether the engine has it: to be repeated under the same id. */
  | { readonly kind: 'not-accepted'; readonly cause: unknown }
  /** No process runs under this id any more. */
  | { readonly kind: 'closed' };

/** The processes that a request begins. */
export type Opening = { readonly workflowId: string } & (
  | { readonly workflow: 'formation'; readonly input: FormationInput }
  | { readonly workflow: 'decree'; readonly input: DecreeInput }
  | { readonly workflow: 'digest'; readonly input: DigestInput; readonly again: true }
);

/** What the API asks of the durable engine. */
export type Engine = {
  send(sending: Sending): Promise<Sent>;
  /** Starts a process; repeating it changes nothing. Throws when the engine is away. */
  open(opening: Opening): Promise<void>;
  /** Whether the engine answers, within a second. */
  answers(): Promise<boolean>;
};
