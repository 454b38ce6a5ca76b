import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { disciplineRecord } from '../../domain/discipline/record.ts';
import { lengthOfService } from '../../domain/employment/length-of-service.ts';
import { isConcluded, isSignedLate, type Term } from '../../domain/employment/term.ts';
import { evaluationsSeen } from '../../domain/evaluation/seen.ts';
import { undelivered } from '../../domain/objection/contestable.ts';
import type { CaseRow } from '../../registry/case-reads.ts';
import { showMoves } from './show-moves.ts';
import { showTermination } from './show-termination.ts';

/** What a file says of its own process, beside what every file has. */
export function showProcess(file: CaseRow, today: CivilDate) {
  if (file.process === 'appointment') {
    const { returns, appointment, contract, cancelled } = file.state;
    return { returns, appointment, contract, cancelled };
  }
  const { origin, appointedOn, terms, renewal, evaluation, objections, termination, conversion } = file.state;
  const lastDay = termination.ended?.lastDay;
  const next = renewal.next && shownTerm(renewal.next);
  return {
    employment: {
      ...{
        origin,
        appointedOn,
        lengthOfService: lengthOfService(appointedOn, terms, lastDay && lastDay < today ? lastDay : today),
      },
      terms: terms.map(shownTerm),
      renewal: { ...renewal, ...(next && { next }) },
      evaluations: { ...evaluation, quarters: evaluationsSeen(file.state, 'last-four-quarters', today) },
      termination: showTermination(file.state),
      discipline: disciplineRecord(file.state),
      ...{ objections, undelivered: undelivered(file.state) },
      ...showMoves(file.state),
      ...(conversion.current && { conversion: conversion.current }),
    },
  };
}

function shownTerm(term: Term) {
  return { ...term, concluded: isConcluded(term), signedLate: isSignedLate(term) };
}
