/** A process of an instansi as it is read: how far it has come, and its state. */
export type ProcessRow<State> = {
  readonly id: string;
  readonly instansi: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly revision: number;
  readonly state: State;
};

export const processColumns = ['id', 'instansi', 'stage', 'outcome', 'version', 'revision', 'state'] as const;
