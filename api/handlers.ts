import type { Request, Response } from 'express';
import { blockAccount, putAccount, unblockAccount } from './accounts/decide-account.ts';
import { listAccounts, readAccount } from './accounts/read-accounts.ts';
import { listAudits, readAudit } from './audits/read-audits.ts';
import {
  attachApproval,
  endAbsence,
  grantAuthority,
  recordAbsence,
  revokeAuthority,
  settleDispute,
} from './authority/decide-authority.ts';
import { listDisputes } from './authority/list-disputes.ts';
import { listAbsences, listAuthorities } from './authority/read-authorities.ts';
import { decideBulkRun } from './bulk/decide-run.ts';
import { prepareBulkRun } from './bulk/prepare-run.ts';
import { previewBulkRun } from './bulk/preview-run.ts';
import { readBulkItems, readBulkItemsCsv } from './bulk/read-items.ts';
import { listBulkRuns, readBulkRun } from './bulk/read-run.ts';
import { confirmCaseCorrection, correctCase, decideCase } from './cases/decide-case.ts';
import { listCases } from './cases/list-cases.ts';
import { readCase } from './cases/read-case.ts';
import { readCaseClocks } from './cases/read-clocks.ts';
import { readCaseTimeline } from './cases/read-timeline.ts';
import type { RouteId } from './contract/routes.ts';
import { openapi } from './contract/serve-document.ts';
import { createConversion } from './conversions/create-conversion.ts';
import {
  confirmConversionCorrection,
  correctConversion,
  decideConversion,
  recordConversionDetermination,
} from './conversions/decide-conversion.ts';
import { keepNewNi } from './conversions/keep-new-ni.ts';
import { listConversions, readConversion, readConversionTimeline } from './conversions/read-conversion.ts';
import { readConversionSheet } from './conversions/read-sheet.ts';
import { listCorrections } from './corrections/list-corrections.ts';
import { readRequest } from './decide/read-request.ts';
import { decideDecree } from './decrees/decide-decree.ts';
import { listDecrees } from './decrees/list-decrees.ts';
import { previewDecree } from './decrees/preview-decree.ts';
import { readDecree, readRetimings } from './decrees/read-decree.ts';
import { recordDecree } from './decrees/record-decree.ts';
import type { Dependencies } from './dependencies.ts';
import { listDigests } from './digests/list-digests.ts';
import { listCaseDocuments, listFormationDocuments } from './documents/list-documents.ts';
import { listEvaluations } from './evaluations/list-evaluations.ts';
import { readEvents } from './events/read-events.ts';
import { explainCase } from './explanations/explain-case.ts';
import { adoptDraft } from './formations/adopt-draft.ts';
import { createFormation } from './formations/create-formation.ts';
import { confirmFormationCorrection, correctFormation, decideFormation } from './formations/decide-formation.ts';
import { decideProposal } from './formations/decide-proposal.ts';
import { listFormationRows } from './formations/list-rows.ts';
import { listFormations, readFormation } from './formations/read-formation.ts';
import { readFormationTimeline } from './formations/read-timeline.ts';
import { recordDetermination } from './formations/record-determination.ts';
import type { Handler } from './handler.ts';
import { putInstansi, readInstansi } from './instansi/instansi.ts';
import { putAsnRegister } from './instansi/put-asn-register.ts';
import { loadNominativeList } from './intake/load-list.ts';
import { readLadders } from './ladders/read-ladders.ts';
import { listOfficials } from './officials/list-officials.ts';
import { putOfficial } from './officials/put-official.ts';
import { listBreaches } from './oversight/list-breaches.ts';
import { listNotices } from './oversight/list-notices.ts';
import { listReminderLetters, readReminderLetter } from './oversight/reminder-letters.ts';
import { decideErasure } from './people/decide-erasure.ts';
import { exportPerson } from './people/export-person.ts';
import { listPersonViews } from './people/list-views.ts';
import { listErasures, readErasure } from './people/read-erasure.ts';
import { readCasePerson } from './people/read-person.ts';
import { searchPeople } from './people/search.ts';
import { endPolicy, setLadder, setPolicy } from './policies/decide-policy.ts';
import { readPolicies } from './policies/read-policies.ts';
import { previewCase } from './previews/preview-case.ts';
import { previewFormation } from './previews/preview-formation.ts';
import { listRenewals } from './renewals/list-renewals.ts';
import { reportBreaches, reportLosses, reportProgress } from './reports/counts.ts';
import { reportHeadCount } from './reports/head-count.ts';
import { reportRenewals } from './reports/renewal-readiness.ts';
import { listRules, readRule } from './rules/read-rules.ts';
import { checkRunningContracts } from './running-contracts/check-contracts.ts';
import { importRunningContracts } from './running-contracts/import-contracts.ts';
import { readRunningContractsImport } from './running-contracts/read-import.ts';
import { advanceSandboxClock, readSandboxClock } from './sandbox-clock.ts';
import { createSelection } from './selections/create-selection.ts';
import { confirmSelectionCorrection, correctSelection, decideSelection } from './selections/decide-selection.ts';
import { handOverSelection } from './selections/hand-over.ts';
import { listApplicants } from './selections/list-applicants.ts';
import { loadApplicants } from './selections/load-applicants.ts';
import { listSelections, readSelection, readSelectionTimeline } from './selections/read-selection.ts';
import { recordSelectionResults } from './selections/record-results.ts';
import { explainProblem } from './service/explain-problem.ts';
import { health, ready } from './service/health.ts';
import { claimTask, followUpTask, releaseTask } from './tasks/care-for-task.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { reassignTasks } from './tasks/reassign-tasks.ts';
import { listMinimumWages, putMinimumWage, readSalaryScale } from './wages/minimums.ts';
import { readEntitlements } from './wages/read-entitlements.ts';
import { recheckWages } from './wages/recheck.ts';
import { setWage } from './wages/set-wage.ts';

import {
  pauseWebhook,
  registerWebhook,
  removeWebhook,
  replayWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  testWebhook,
} from './webhooks/decide-webhook.ts';
import { listWebhookDeliveries, listWebhooks } from './webhooks/list-webhooks.ts';

/** Routes without sign-in answer for themselves. */
export type PublicRoute = 'health' | 'ready' | 'openapi' | 'explainProblem';
type PublicHandler = (use: Dependencies, request: Request, response: Response) => Promise<void>;

export const publicHandlers: Readonly<Record<PublicRoute, PublicHandler>> = { health, ready, openapi, explainProblem };

/** What each route does. A route without a handler does not compile. */
export const handlers: { readonly [Id in Exclude<RouteId, PublicRoute>]: Handler<Id> } = {
  readRequest,
  readSandboxClock,
  advanceSandboxClock,
  readInstansi,
  putInstansi,
  putAsnRegister,
  createFormation,
  listFormations,
  readFormation,
  loadNominativeList,
  recordDetermination,
  decideFormation,
  previewFormation,
  readFormationTimeline,
  correctFormation,
  confirmFormationCorrection,
  listDecrees,
  previewDecree,
  recordDecree,
  readDecree,
  decideDecree,
  readRetimings,
  readPolicies,
  setPolicy,
  endPolicy,
  putOfficial,
  listOfficials,
  listDigests,
  listCases,
  readCase,
  readCaseTimeline,
  readCaseClocks,
  explainCase,
  decideCase,
  previewCase,
  correctCase,
  confirmCaseCorrection,
  listAuthorities,
  grantAuthority,
  attachApproval,
  revokeAuthority,
  listAbsences,
  recordAbsence,
  endAbsence,
  listDisputes,
  settleDispute,
  readLadders,
  setLadder,
  listTasks,
  claimTask,
  releaseTask,
  followUpTask,
  reassignTasks,
  listBreaches,
  listNotices,
  listReminderLetters,
  readReminderLetter,
  prepareBulkRun,
  listBulkRuns,
  readBulkRun,
  readBulkItems,
  readBulkItemsCsv,
  previewBulkRun,
  decideBulkRun,
  setWage,
  readEntitlements,
  recheckWages,
  listMinimumWages,
  putMinimumWage,
  readSalaryScale,
  checkRunningContracts,
  importRunningContracts,
  readRunningContractsImport,
  listRenewals,
  createConversion,
  listConversions,
  readConversion,
  recordConversionDetermination,
  decideConversion,
  readConversionTimeline,
  correctConversion,
  confirmConversionCorrection,
  readConversionSheet,
  keepNewNi,
  listFormationRows,
  decideProposal,
  adoptDraft,
  createSelection,
  listSelections,
  readSelection,
  readSelectionTimeline,
  listApplicants,
  loadApplicants,
  recordSelectionResults,
  decideSelection,
  correctSelection,
  confirmSelectionCorrection,
  handOverSelection,
  readCasePerson,
  listPersonViews,
  searchPeople,
  exportPerson,
  listErasures,
  readErasure,
  decideErasure,
  readEvents,
  registerWebhook,
  listWebhooks,
  rotateWebhookSecret,
  pauseWebhook,
  resumeWebhook,
  removeWebhook,
  replayWebhook,
  testWebhook,
  listWebhookDeliveries,
  listAccounts,
  readAccount,
  putAccount,
  blockAccount,
  unblockAccount,
  reportProgress,
  reportBreaches,
  reportLosses,
  reportHeadCount,
  reportRenewals,
  listRules,
  readRule,
  listEvaluations,
  listCaseDocuments,
  listFormationDocuments,
  listCorrections,
  listAudits,
  readAudit,
};
