import { civilDateOf } from '../../domain/calendar/zone.ts';
import { conversionEvidence, quarterResults } from '../../domain/conversion/evidence.ts';
import { conversionSheet } from '../../domain/conversion/sheet.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { askedEvidence } from './asked-evidence.ts';
import { sheetLines } from './sheet-lines.ts';

/** What changes for an employee who becomes PPPK; not found for whom no need is determined. */
export const readConversionSheet: Handler<'readConversionSheet'> = async (use, { params, official }) => {
  const file = await reachableCase(use, official, params.id);
  const sheet = file.process === 'employment' ? conversionSheet(file.state) : undefined;
  if (file.process !== 'employment' || sheet === undefined) throw new Problem('NOT_FOUND', { stream: file.stream });
  const today = civilDateOf(await use.clock(), file.state.unit.zone);
  const asked = await askedEvidence(use, file.instansi, today);
  const { conversion, determination, stage, tmt, pay } = sheet;
  const evidence = { ...conversionEvidence(quarterResults(file.state), asked, today), asked };
  return {
    status: 200,
    body: { ...{ conversion, determination, stage, tmt, pay, evidence }, lines: sheetLines(sheet) },
  };
};
