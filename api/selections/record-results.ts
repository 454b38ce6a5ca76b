import { isRefusal } from '../../domain/case/refusal.ts';
import { decideSelection } from '../../domain/selection/decide.ts';
import { requiredDocuments } from '../../domain/selection/reasons.ts';
import type { ResultStage } from '../../domain/selection/stages.ts';
import {
  type ApplicantResult,
  applicantsOf,
  failuresOf,
  putResults,
  resultsDigest,
} from '../../registry/selection-rows.ts';
import type { Body } from '../contract/routes.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { answerFromLedger } from '../decide/from-ledger.ts';
import { finish, refuse } from '../decide/settle.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { type RowFault, rowError } from '../intake/error-texts.ts';
import type { ItemError } from '../problems/problem.ts';
import { reachableSelection } from './reachable-selection.ts';

const stages = {
  'record-administrative-results': 'administrative',
  'record-cat-results': 'cat',
  'record-interview-results': 'interview',
} as const satisfies Record<string, ResultStage>;

/**
 * Records the result of a stage: checked that everybody who is still in it has one, kept under their digest, then decided.
 * What the law refuses as the selection stands is refused before anything is kept.
 */
export const recordSelectionResults: Handler<'recordSelectionResults'> = async (use, incoming) => {
  const { id, stream, state } = await reachableSelection(use, incoming.official, incoming.params.id);
  const revision = expectedRevision(incoming.header('if-match'));
  const { kind, effectiveOn } = incoming.body;
  const request = digestOf(incoming);
  const results = resultsIn(incoming.body);
  const stage = stages[kind];
  // What the ledger has already is not judged once more; out of turn, the law answers.
  const recorded = await answerFromLedger(use.db, stream, request);
  if (recorded === undefined && state.stage === stage) {
    const [applicants, failures] = [await applicantsOf(use.db, id, state), await failuresOf(use.db, id, state)];
    const errors = faultsOf(results, stage, applicants, failures);
    if (errors.length > 0) throw listHasErrors(errors);
  }
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  if (recorded) return await finish(use, request, stream, recorded);
  const digest = resultsDigest(stage, results);
  const passed = results.filter(({ passes }) => passes).length;
  const threshold = 'threshold' in incoming.body ? { threshold: incoming.body.threshold } : {};
  const decision = { kind, passed, failed: results.length - passed, digest, ...threshold };
  const { account, role } = incoming.official;
  const by = { kind: 'official', account, role } as const;
  const foreseen = decideSelection(state, decision, { effectiveOn, recordedAt: start.begun.receivedAt, by });
  if (isRefusal(foreseen)) return await refuse(use, incoming, request, stream, foreseen);
  await putResults(use.db, id, digest, results);
  const wanted = { stream, decision, effectiveOn, zone: state.unit.zone };
  return await carryOut(use, incoming, start.begun, wanted, revision);
};

/** Scores pass from the threshold on; of two scores each has to. */
function resultsIn(body: Body<'recordSelectionResults'>): readonly ApplicantResult[] {
  switch (body.kind) {
    case 'record-administrative-results':
      return body.results.map(({ applicant, passes, reason }) => ({ rowNo: applicant, passes, reason, scores: [] }));
    case 'record-cat-results':
      return body.results.map(({ applicant, score }) => {
        return { rowNo: applicant, passes: score >= body.threshold, scores: [score] };
      });
    case 'record-interview-results':
      return body.results.map(({ applicant, interview, technical }) => {
        const scores = [interview, technical];
        return { rowNo: applicant, passes: scores.every((score) => score >= body.threshold), scores };
      });
    default:
      return body satisfies never;
  }
}

function faultsOf(
  results: readonly ApplicantResult[],
  stage: ResultStage,
  applicants: Awaited<ReturnType<typeof applicantsOf>>,
  failures: ReadonlyMap<number, ResultStage>,
): readonly ItemError[] {
  const documentsOf = new Map(applicants.map(({ row_no, documents }) => [row_no, documents]));
  const seen = new Set<number>();
  const faultOf = ({ rowNo, passes, reason }: ApplicantResult): RowFault | undefined => {
    const documents = documentsOf.get(rowNo);
    if (documents === undefined) return 'APPLICANT_UNKNOWN';
    if (seen.has(rowNo)) return 'APPLICANT_TWICE';
    seen.add(rowNo);
    if (failures.has(rowNo)) return 'APPLICANT_OUT';
    if (stage !== 'administrative') return undefined;
    if (passes === (reason !== undefined)) return 'REASON_MISSING';
    const incomplete = requiredDocuments.some((document) => !documents.includes(document));
    return passes && incomplete ? 'DOCUMENTS_INCOMPLETE' : undefined;
  };
  const errors = results.flatMap((result, index) => {
    const code = faultOf(result);
    return code ? [rowError(index + 1, 'applicant', code)] : [];
  });
  const missing = applicants.filter(({ row_no }) => !seen.has(row_no) && !failures.has(row_no));
  return [...errors, ...missing.map(({ row_no }) => rowError(row_no, 'applicant', 'RESULT_MISSING'))];
}
