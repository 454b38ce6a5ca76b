import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';
import { askedAgain } from './evidence.ts';

type Handled<Answer, Message> = {
  /**
   * Throws the refusal and leaves nothing in history. Answers what would happen, which is never a promise: an async
   * validator would not reject, and does not compile.
   */
  validate(message: Message): readonly object[];
  handle(message: Message): Promise<Answer>;
};

/** The one way in which a process takes a decision. */
export function handleUpdate<Answer, Message>(
  update: UpdateDefinition<Answer, [Message]>,
  { validate, handle }: Handled<Answer, Message>,
): void {
  const handled = (message: Message) => {
    askedAgain(() => validate(message));
    return handle(message);
  };
  setHandler(update, handled, { validator: (message: Message): void => void validate(message) });
}
