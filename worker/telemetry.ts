import type { RuntimeOptions } from '@temporalio/worker';
import { metricsEndpoint } from '../platform/metrics/serve-metrics.ts';

/**
 * Temporal's own figures of the worker (slots, polls, durations of activities) on a port of their own, METRICS_SDK_PORT: the
 * SDK serves them itself. Names and units as Prometheus wants them.
 */
export function telemetry(): Pick<RuntimeOptions, 'telemetryOptions'> {
  const endpoint = metricsEndpoint('METRICS_SDK_PORT');
  if (endpoint === undefined) return {};
  const bindAddress = `${endpoint.host}:${endpoint.port}`;
  const prometheus = { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true };
  return { telemetryOptions: { metrics: { prometheus } } };
}
