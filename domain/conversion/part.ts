import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { decideConversion } from './decide.ts';
import type { ConversionDecision } from './decisions.ts';
import type { ConversionEvent } from './events.ts';
import { evolveConversion, isLastTerm } from './evolve.ts';
import { conversionFollows, conversionNextAt } from './follows.ts';
import { recordConversion } from './record.ts';

/** Pengangkatan menjadi PPPK, as one employee goes through it: diktum KEDUA PULUH DELAPAN. */
export const conversionPart: Part<ConversionEvent, ConversionDecision> = {
  closes: {
    'conversion-determined': [],
    'conversion-proposed': ['KONVERSI-USUL'],
    'conversion-returned': [],
    'conversion-reproposed': [],
    'conversion-refused': [],
    'conversion-pertek-recorded': [],
    converted: [],
  },
  roles: {
    'propose-conversion': ['pyb', 'ppk'],
    'record-conversion-returned': ['operator'],
    'repropose-conversion': ['pyb', 'ppk'],
    'record-conversion-refused': ['operator'],
    'record-pertek': ['operator'],
    convert: ['pyb', 'ppk'],
  },
  correctable: ['conversion-proposed', 'conversion-reproposed', 'conversion-returned', 'conversion-pertek-recorded'],
  evolve: evolveConversion,
  decide: decideConversion,
  record: recordConversion,
  powerOf: ({ kind }) => {
    if (kind === 'convert') return 'convert';
    return kind === 'propose-conversion' || kind === 'repropose-conversion' ? 'propose' : undefined;
  },
  asks: (_, { kind }) => (kind === 'convert' ? { policies: ['ni-on-conversion'] } : {}),
  preparersOf,
  asked: askedOfConversion,
  follows: conversionFollows,
  nextAt: conversionNextAt,
  supersedes,
};

/** Whoever wrote the pertimbangan teknis down does not appoint on the strength of it. The proposal is the PPK's own. */
function preparersOf({ facts }: EmploymentState, { kind }: ConversionDecision) {
  const { account, effectiveOn } = facts['conversion-pertek-recorded'] ?? {};
  return kind === 'convert' && account !== undefined && effectiveOn !== undefined ? [{ account, on: effectiveOn }] : [];
}

function askedOfConversion({ conversion, termination, clocks }: EmploymentState): readonly Asked[] {
  if (termination.ended) return [];
  switch (conversion.current?.stage) {
    case 'determined':
      return [step(clocks, 'propose-conversion', 'ppk', ['KONVERSI-USUL'])];
    case 'at-bkn':
      return [step(clocks, 'record-pertek', 'operator')];
    case 'returned':
      return [step(clocks, 'repropose-conversion', 'operator'), step(clocks, 'repropose-conversion', 'ppk')];
    case 'pertek-issued':
      return [step(clocks, 'convert', 'ppk')];
    default:
      return [];
  }
}

/** Whoever becomes PPPK is not sent away by a term, nor renewed beyond it: a term that never begins is not signed either. */
function supersedes(state: EmploymentState): readonly string[] {
  if (state.conversion.current?.stage !== 'converted') return [];
  if (!isLastTerm(state)) return ['not-renew'];
  return ['not-renew', 'prepare-renewal', 'renew', ...(state.renewal.next ? ['sign-renewal'] : [])];
}
