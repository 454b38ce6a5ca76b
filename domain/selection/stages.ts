import type { CivilDate } from '../calendar/civil-date.ts';

/** The five stages of SELEKSI-LIMA-TAHAP, in order; the fifth is the announcement with its window for objections. */
export const fiveStages = ['registration', 'administrative', 'cat', 'interview', 'sanggah'] as const;
export type SelectionStage = (typeof fiveStages)[number] | 'handed-over' | 'withdrawn';

/** Stages that the announcement gives days to, and those that end with a result per applicant. */
export const windowStages = ['registration', 'administrative', 'cat', 'interview'] as const;
export type WindowStage = (typeof windowStages)[number];
export const resultStages = ['administrative', 'cat', 'interview'] as const;
export type ResultStage = (typeof resultStages)[number];

/** Both days belong to it. */
type StageWindow = { readonly opens: CivilDate; readonly closes: CivilDate };
export type StageWindows = Readonly<Record<WindowStage, StageWindow>>;
