import { expect, it } from 'vitest';
import type { AppointmentEventType } from '../../domain/appointment/events.ts';
import { appointmentStages } from '../../domain/appointment/state.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { ConversionBatchEventType } from '../../domain/conversion-batch/events.ts';
import type { EmploymentEventType } from '../../domain/employment/events.ts';
import { parts } from '../../domain/employment/parts.ts';
import { employmentStages } from '../../domain/employment/state.ts';
import type { FormationEventType } from '../../domain/formation/events.ts';
import type { SelectionEventType } from '../../domain/selection/events.ts';
import { employmentOutcomes } from '../../domain/termination/outcomes.ts';
import { word } from '../problems/words.ts';
import { tell, timelineWords } from './tell.ts';

type Every =
  | AppointmentEventType
  | FormationEventType
  | EmploymentEventType
  | ConversionBatchEventType
  | SelectionEventType;

it('every event type of every process has a sentence', () => {
  timelineWords satisfies Record<Every, unknown>;
  const ofParts = parts.flatMap(({ closes }) => Object.keys(closes));
  expect(ofParts.length).toBeGreaterThan(60);
  expect(ofParts.filter((type) => !(type in timelineWords))).toEqual([]);
});

it('every stage and every ending of a file has a word', () => {
  const codes = [...appointmentStages, ...employmentStages, ...employmentOutcomes];
  expect(codes.filter((code) => word(code) === code)).toEqual([]);
});

it.each([
  [
    { type: 'contract-signed', party: 'candidate', contractNumber: 'PK/1' },
    'Perjanjian kerja PK/1 ditandatangani calon',
    'PERJANJIAN-TUJUH-UNSUR',
  ],
  [
    { type: 'renewal-signed', term: 2, party: 'candidate', contractNumber: 'PK/2' },
    'Perjanjian perpanjangan PK/2 ditandatangani pegawai',
    'PENANDATANGANAN-PERJANJIAN',
  ],
  [
    { type: 'not-renewed', skNumber: '815/1', lastDay: civilDate('2026-09-30'), grounds: ['need', 'budget'] },
    'Perjanjian kerja tidak diperpanjang menurut SK 815/1, hari terakhir 30 September 2026; alasan: kebutuhan, anggaran',
    'PERPANJANGAN',
  ],
  [
    { type: 'evaluation-acknowledged', year: 2025, quarter: 'annual', as: 'refused-to-sign' },
    'Evaluasi tahunan 2025 diperlihatkan; pegawai tidak bersedia menandatangani',
    'PENILAI-KINERJA',
  ],
  [
    { type: 'rung-fired', clock: 'NI-USUL/1', kind: 'breach', to: 'kepala-bkpsdm' },
    'Lewat tenggat dicatat untuk Kepala BKPSDM',
    'NI-USUL',
  ],
  [
    {
      ...{ type: 'clock-retimed', clock: 'JENDELA-DRH/1', from: civilDate('2025-09-15') },
      ...{ due: { dueDate: civilDate('2025-09-22') }, letter: 'bkn-14123' },
    },
    'Tenggat bergeser dari 15 September 2025 ke 22 September 2025, menurut surat bkn-14123',
    'JENDELA-DRH',
  ],
  [
    {
      ...{ type: 'terminated', ground: 'resigned', class: 'honourable', skNumber: '888/1' },
      ...{ lastDay: civilDate('2028-02-29') },
    },
    'Diberhentikan dengan SK 888/1, hari terakhir 29 Februari 2028: mengundurkan diri (dengan hormat)',
    'KELAS-PEMBERHENTIAN',
  ],
])('tells %j in words', (event, words, rule) => {
  expect(tell(event)).toEqual({ words, rule });
});
