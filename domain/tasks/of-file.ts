import { clockId } from '../appointment/clocks.ts';
import type { AppointmentState } from '../appointment/state.ts';
import { type Asked, askedByClocks, step } from './asked.ts';

/** What a candidate's file asks of whom as it now stands. */
export function askedOfFile(state: AppointmentState): readonly Asked[] {
  return [...stepsOf(state), ...askedByClocks(state.clocks)];
}

function stepsOf(state: AppointmentState): readonly Asked[] {
  const { clocks, stage, outcome, contract } = state;
  if (outcome !== undefined) return [];
  switch (stage) {
    case 'documents':
      return [step(clocks, 'verify-drh', 'operator', ['JENDELA-DRH', 'NI-USUL']), ...whenDocumentsStayAway(state)];
    case 'ready':
      return [step(clocks, 'propose-ni', 'ppk', ['NI-USUL', 'JENDELA-NI-USUL'])];
    case 'at-bkn':
      // BKN's answer comes by itself; somebody looks after it, and writes down a file that it returns.
      return [step(clocks, 'record-return', 'operator', ['NI-TERIMA', 'JENDELA-NI-TERIMA'])];
    case 'returned':
      // The desk prepares what the PPK proposes.
      return [
        step(clocks, 'repropose-ni', 'operator', ['BTS-PERBAIKAN', 'JENDELA-NI-USUL']),
        step(clocks, 'repropose-ni', 'ppk', ['BTS-PERBAIKAN', 'JENDELA-NI-USUL']),
      ];
    case 'ni-issued':
      return [step(clocks, 'appoint', 'ppk')];
    case 'appointed':
      return (['agency', 'candidate'] as const)
        .filter((party) => !contract?.signedBy.includes(party))
        .map((party) => step(clocks, 'sign-contract', party === 'agency' ? 'ppk' : 'operator'));
    case 'contracted':
      return [step(clocks, 'record-spmt', 'kepala-unit', ['JENDELA-SPMT'])];
    case 'cancelled':
      return mayBeReopened(state) ? [step(clocks, 'reopen', 'ppk')] : [];
    case 'started':
    case 'not-eligible':
      return [];
    default:
      return stage satisfies never;
  }
}

/** Diktum KEDELAPAN, step by step: notice once the window is over, and when its answer period is too, the PPK's word. */
function whenDocumentsStayAway({ clocks, facts }: AppointmentState): readonly Asked[] {
  const window = clocks.find(({ rule }) => rule === 'JENDELA-DRH');
  if (window?.status !== 'open' || !window.breached) return [];
  const notice = facts['notice-given'];
  if (notice === undefined || notice.seq < (facts.reopened?.seq ?? 0)) {
    return [step(clocks, 'give-notice', 'operator', ['JENDELA-DRH'])];
  }
  const answer = clocks.find(({ id }) => id === clockId('TANGGAPAN-PEMBERITAHUAN', notice.seq));
  return answer?.breached ? [step(clocks, 'cancel', 'ppk', ['TANGGAPAN-PEMBERITAHUAN'])] : [];
}

function mayBeReopened({ reopening, facts }: AppointmentState): boolean {
  return reopening.some(({ enteredAt }) => enteredAt > (facts.cancelled?.recordedAt ?? 0));
}
