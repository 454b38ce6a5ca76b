import type { Sending as AnySending, Sent as AnySent } from '../../platform/temporal/send-update.ts';
import type {
  BulkInput,
  ConversionInput,
  DecisionAnswer,
  DecisionMessage,
  DecreeInput,
  DigestInput,
  EmploymentInput,
  FormationInput,
  IntakeInput,
  SelectionInput,
} from '../../workflows/contract/messages.ts';

/** A decision on its way to a process. */
export type Sending = AnySending<DecisionMessage<object>, DecisionAnswer>;
export type Sent = AnySent<DecisionAnswer>;

/** The processes that a request begins. */
export type Opening = { readonly workflowId: string } & (
  | { readonly workflow: 'formation'; readonly input: FormationInput }
  | { readonly workflow: 'conversion'; readonly input: ConversionInput }
  | { readonly workflow: 'selection'; readonly input: SelectionInput }
  | { readonly workflow: 'decree'; readonly input: DecreeInput }
  | { readonly workflow: 'bulk'; readonly input: BulkInput }
  | { readonly workflow: 'intake'; readonly input: IntakeInput }
  | { readonly workflow: 'digest'; readonly input: DigestInput; readonly again: true }
  /** A file that was closed, open once more. */
  | { readonly workflow: 'employment'; readonly input: EmploymentInput; readonly again: true }
);

/** What the API asks of the durable engine. */
export type Engine = {
  send(sending: Sending): Promise<Sent>;
  /** Starts a process; repeating it changes nothing. Throws when the engine is away. */
  open(opening: Opening): Promise<void>;
  /** Whether the engine answers, within a second. */
  answers(): Promise<boolean>;
};
