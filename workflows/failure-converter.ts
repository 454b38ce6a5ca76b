import { DefaultFailureConverter } from '@temporalio/common';

/** Words and stacks of failures go to the engine as a payload, and are sealed with all others. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
