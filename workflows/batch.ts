import type { FormationEvent } from '../domain/formation/events.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { CaseFile } from './case.ts';

/** A case that holds many: the formation, with its id and instansi at hand. */
export type Batch = CaseFile<FormationState, FormationEvent> & { readonly id: string; readonly instansi: string };
