import { type Refusal, refuse } from '../case/refusal.ts';
import { type StageWindows, type WindowStage, windowStages } from './stages.ts';

/** What is said wherever a selection of an instansi is shown. */
export const contradiction =
  'Bertentangan dengan KepmenPANRB 16/2025 diktum KEEMPAT dan KELIMA: PPPK Paruh Waktu diadakan dari hasil seleksi ASN tahun anggaran 2024.';

/** A selection as somebody asks to open it. */
export type WantedSelection = {
  readonly legalBasis?: string | undefined;
  readonly acknowledgesContradiction?: boolean | undefined;
  readonly windows: StageWindows;
};

/**
 * Why a selection of its own cannot be opened: the instansi has not switched it on (`own-selection`), has not said by which
 * law, does not own up to the contradiction, or announced its stages out of order.
 */
export function openingFault(
  { legalBasis, acknowledgesContradiction, windows }: WantedSelection,
  switchedOn: boolean,
): Refusal | undefined {
  if (!switchedOn) return refuse('SELECTION_SWITCHED_OFF', {}, 'SELEKSI-DASAR-TERCATAT');
  if (legalBasis === undefined || acknowledgesContradiction !== true) {
    return refuse('SELECTION_BASIS_REQUIRED', {}, 'SELEKSI-DASAR-TERCATAT');
  }
  const stage = windowStages.find((one, index) => isOutOfOrder(windows, one, windowStages[index - 1]));
  return stage && refuse('ANNOUNCED_WINDOWS_OUT_OF_ORDER', { stage }, 'SELEKSI-LIMA-TAHAP');
}

/** A stage opens after the one before it has closed. */
function isOutOfOrder(windows: StageWindows, stage: WindowStage, before: WindowStage | undefined): boolean {
  const { opens, closes } = windows[stage];
  return closes < opens || (before !== undefined && opens <= windows[before].closes);
}
