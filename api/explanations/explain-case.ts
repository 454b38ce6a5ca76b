import { civilDateOf } from '../../domain/calendar/zone.ts';
import { awaitedOf } from '../../domain/explain/awaited.ts';
import { comingRungs } from '../../domain/explain/coming-rungs.ts';
import { authorityIn } from '../../registry/authority/mandates.ts';
import type { CaseRow } from '../../registry/case-reads.ts';
import { findConversion } from '../../registry/conversion-reads.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import { findFormation } from '../../registry/formation-reads.ts';
import { type DerivedClock, deriveClocks } from '../cases/derive-clocks.ts';
import { visibleCase } from '../cases/reachable-case.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { showAwaited } from './show-awaited.ts';
import { showComing } from './show-coming.ts';
import { whyThisDate } from './why-this-date.ts';

/** Why a file has its dates, who may decide in it now and on which paper, and what happens if nobody does. */
export const explainCase: Handler<'explainCase'> = async (use, { params, official }) => {
  const file = await visibleCase(use, official, params.id);
  const { process, instansi, formation, state } = file;
  const now = await use.clock();
  const today = civilDateOf(now, state.unit.zone);
  const [calendars, batch, known] = await Promise.all([
    calendarsIn(use.db)(instansi),
    formation === null ? undefined : findFormation(use.db, formation),
    authorityIn(use.db)({ instansi, on: today, at: now }),
  ]);
  const { letters = [] } = batch?.state ?? {};
  const { clocks: ofBatch = [], unit: unitOfBatch = state.unit } =
    (batch ?? (await conversionOf(use, file)))?.state ?? {};
  const units = { file: state.unit, batch: unitOfBatch };
  return {
    status: 200,
    body: {
      asOf: new Date(now).toISOString(),
      clocks: deriveClocks(state, calendars, { today, now }).map((derived) => ({
        ...shown(derived),
        why: whyThisDate(derived, letters),
      })),
      awaited: awaitedOf({ process, state }, known, now).map(showAwaited),
      ifNobodyActs: comingRungs(state.clocks, ofBatch).map((rung) => showComing(rung, known.register, units[rung.by])),
    },
  };
};

/** The conversion batch whose clock rings for an employee who goes through one. */
async function conversionOf(use: Dependencies, { process, state }: CaseRow) {
  const conversion = process === 'employment' ? state.conversion.current?.conversion : undefined;
  return conversion === undefined ? undefined : await findConversion(use.db, conversion);
}

function shown({ clock, rule, workingDaysLeft }: DerivedClock) {
  const { id, status, dueDate, dueAt, stricterDate, provisional, breached, recordedLate } = clock;
  const { statement, citation } = rule;
  return {
    ...{ id, status, dueDate, dueAt: new Date(dueAt).toISOString(), stricterDate },
    ...{ provisional, breached, recordedLate, workingDaysLeft },
    rule: { id: rule.id, statement, citation },
  };
}
