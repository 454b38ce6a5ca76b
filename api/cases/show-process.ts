import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { lengthOfService } from '../../domain/employment/length-of-service.ts';
import { isConcluded, isSignedLate, type Term } from '../../domain/employment/term.ts';
import type { CaseRow } from '../../registry/case-reads.ts';

/** What a file says of its own process, beside what every file has. */
export function showProcess(file: CaseRow, today: CivilDate) {
  if (file.process === 'appointment') {
    const { returns, appointment, contract, cancelled } = file.state;
    return { returns, appointment, contract, cancelled };
  }
  const { origin, appointedOn, terms, renewal, conversion } = file.state;
  const next = renewal.next && shownTerm(renewal.next);
  return {
    employment: {
      ...{ origin, appointedOn, lengthOfService: lengthOfService(appointedOn, terms, today) },
      terms: terms.map(shownTerm),
      renewal: { ...renewal, ...(next && { next }) },
      ...(conversion.current && { conversion: conversion.current }),
    },
  };
}

function shownTerm(term: Term) {
  return { ...term, concluded: isConcluded(term), signedLate: isSignedLate(term) };
}
