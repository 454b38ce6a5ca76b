import { describe, expect, it } from 'vitest';
import {
  type Candidacy,
  eligibilityCategories,
  eligibilityOf,
  participantCodes,
  priorities,
  priorityOf,
} from './eligibility.ts';
import { positionGroups } from './position-groups.ts';

const honorer: Candidacy = {
  inDatabase: true,
  active: true,
  activeYears: 5,
  ppgListed: false,
  selection: 'pppk-2024-completed',
};

describe('who may be proposed', () => {
  it.each([
    ['in the database, failed CPNS', { selection: 'cpns-2024-failed' }, 'failed-cpns-2024'],
    ['in the database, no vacancy', {}, 'no-vacancy-pppk-2024'],
    ['not in the database, no vacancy', { inDatabase: false }, 'completed-pppk-2024'],
    ['not in the database, failed CPNS', { inDatabase: false, selection: 'cpns-2024-failed' }, undefined],
    ['took no selection', { selection: 'none' }, undefined],
  ] as const)('%s', (_, more, category) => {
    expect(eligibilityOf({ ...honorer, ...more }, 'kepmen-and-category-iii')).toBe(category);
  });

  it('by the Kepmen alone, nobody outside the database', () => {
    expect(eligibilityOf({ ...honorer, inDatabase: false }, 'kepmen')).toBeUndefined();
    expect(eligibilityOf(honorer, 'kepmen')).toBe('no-vacancy-pppk-2024');
    const wider = Object.entries(eligibilityCategories).filter(([, { byKepmen }]) => !byKepmen);
    expect(wider.map(([category]) => category)).toEqual(['completed-pppk-2024']);
  });
});

describe('in which order', () => {
  it.each([
    ['in the database and active', {}, 'database-and-active'],
    ['not in the database, two years', { inDatabase: false, activeYears: 2 }, 'active-two-years'],
    ['not in the database, one year', { inDatabase: false, activeYears: 1 }, undefined],
    ['not in the database, one year, PPG', { inDatabase: false, activeYears: 1, ppgListed: true }, 'ppg-graduate'],
    ['in the database, no longer active', { active: false }, undefined],
  ] as const)('%s', (_, more, priority) => {
    expect(priorityOf({ ...honorer, ...more })).toBe(priority);
  });

  it('three priorities, five codes, seven position groups', () => {
    expect(priorities).toEqual(['database-and-active', 'active-two-years', 'ppg-graduate']);
    expect(Object.keys(participantCodes)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
    expect(positionGroups).toEqual([
      'Guru dan Tenaga Kependidikan',
      'Tenaga Kesehatan',
      'Tenaga Teknis',
      'Pengelola Umum Operasional',
      'Operator Layanan Operasional',
      'Pengelola Layanan Operasional',
      'Penata Layanan Operasional',
    ]);
  });
});
