import type { UpdateDefinition } from '@temporalio/common';
import { setHandler } from '@temporalio/workflow';

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
  setHandler(update, handle, { validator: (message: Message): void => void validate(message) });
}
