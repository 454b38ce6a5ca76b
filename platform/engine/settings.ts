/**
 * Poll rates: the stock 20 a second makes an advance over two timers take 379 ms instead of 44. One server needs no
 * partitions of its task queues: each only passes tasks on to the next.
 */
const ALWAYS = {
  'history.timerProcessorMaxPollRPS': 1000,
  'history.transferProcessorMaxPollRPS': 1000,
  'history.visibilityProcessorMaxPollRPS': 1000,
  'frontend.namespaceRPS.visibility': 1000,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

/** Development, tests and the sandbox only: a server in production must refuse to move time. */
const VIRTUAL_TIME = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  // The default of 1 s makes every skip cost a second.
  'history.timerProcessorMaxTimeShift': '10ms',
  // Otherwise continue-as-new within 1 s gets a backoff, and skipping it doubles the virtual offset.
  'history.workflowIdReuseMinimalInterval': '0s',
};

/** The server's dynamic configuration as flags of `server start-dev`. */
export function settingFlags(virtualTime: boolean): string[] {
  const settings = virtualTime ? { ...ALWAYS, ...VIRTUAL_TIME } : ALWAYS;
  return Object.entries(settings).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
}
