import { type ActivityOptions, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  BulkPort,
  ClockPort,
  ConversionPort,
  DecreePort,
  DigestPort,
  EmploymentPort,
  FormationPort,
  IntakePort,
  LedgerPort,
  SiasnPort,
} from './contract/ports.ts';

const untilWritten: ActivityOptions = {
  startToCloseTimeout: '30s',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s', nonRetryableErrorTypes: ['LEDGER_CONFLICT'] },
};

/** Repeated until the registry has it: the same events under the same numbers change nothing twice. */
export const ledger = proxyActivities<LedgerPort>({ ...untilWritten, priority: { priorityKey: 2 } });

/** For what nobody waits for: where many are due at once, the decisions of officials go first. */
export const ledgerWhenIdle = proxyActivities<LedgerPort>({ ...untilWritten, priority: { priorityKey: 4 } });

/** Writes nothing and takes milliseconds: the one local activity, so that a fact and its clock are one step. */
export const clocks = proxyLocalActivities<ClockPort>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '1m',
  retry: { initialInterval: '200ms', maximumInterval: '5s' },
});

/** Pages of a batch: starting a file that has started, or telling it what it knows, changes nothing. */
export const batch = proxyActivities<FormationPort>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Starting an employment that has started changes nothing. */
export const employments = proxyActivities<EmploymentPort>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Pages of an import: starting an employment that has started changes nothing. What people decide goes first. */
export const contracts = proxyActivities<IntakePort>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
  priority: { priorityKey: 4 },
});

/** Pages of a conversion batch: telling an employment what it knows changes nothing. */
export const conversions = proxyActivities<ConversionPort>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Pages of running clocks: each case says itself whether there is anything to change. */
export const decrees = proxyActivities<DecreePort>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/**
 * Pages of a bulk run: each file is asked under the name of its run and round, so that asking again changes nothing. What
 * people decide one by one goes first.
 */
export const bulkFiles = proxyActivities<BulkPort>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
  priority: { priorityKey: 4 },
});

/** SIASN. A write whose end is unknown is looked up, never repeated blindly (see the activity). */
export const siasn = proxyActivities<SiasnPort>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '3d',
  retry: {
    initialInterval: '1s',
    maximumInterval: '10m',
    nonRetryableErrorTypes: ['SIASN_REFUSED'],
  },
});

/** Mail. Each message is kept before it is sent and has one Message-ID: a worker that takes over goes on where it stopped. */
export const digests = proxyActivities<DigestPort>({
  startToCloseTimeout: '15m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});
