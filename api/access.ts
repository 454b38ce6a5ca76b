import { accountDecisionRoles as ofAccounts } from '../domain/accounts/accounts.ts';
import { authorityDecisionRoles as ofAuthority } from '../domain/authority/decide.ts';

import { bulkDecisionRoles as inBulk } from '../domain/bulk/bulk.ts';
import { type Role, roles } from '../domain/case/event.ts';
import { conversionDecisionRoles as inConversion } from '../domain/conversion-batch/decisions.ts';
import { decreeDecisionRoles as ofDecree } from '../domain/decree/decree.ts';
import { fileDecisionRoles as inFile } from '../domain/file/law.ts';
import { formationDecisionRoles as inBatch } from '../domain/formation/decisions.ts';
import { erasureDecisionRoles as ofErasure } from '../domain/people/erasure.ts';
import { policyDecisionRoles as ofPolicy } from '../domain/policies/stream.ts';
import { selectionDecisionRoles as inSelection } from '../domain/selection/decisions.ts';
import { webhookDecisionRoles as ofWebhook } from '../domain/webhooks/webhook.ts';
import type { RouteId } from './contract/routes.ts';

/**
 * Who may use a route. `roles` may use it at all; where it takes several kinds of decision, `perKind` says who may take
 * each. `wholeInstansi` shuts out accounts that are limited to one unit.
 */
export type Access =
  | 'public'
  | {
      readonly roles: readonly Role[];
      readonly perKind?: Readonly<Record<string, readonly Role[]>>;
      readonly wholeInstansi?: true;
    };

/** Everybody who works here; another system reads events, and the units that they name. */
const reading = { roles: roles.filter((role) => role !== 'integration') } as const;
/** Roles that work on a file and therefore may see whose it is. */
export const seesPersons: readonly Role[] = ['operator', 'verifier', 'pyb', 'ppk', 'unit-head'];
const casework: readonly Role[] = ['operator', 'verifier', 'pyb', 'ppk', 'unit-head', 'auditor'];

/** The one table of routes and roles. A route that is not in it does not compile, and is never served. */
export const access: Readonly<Record<RouteId, Access>> = {
  health: 'public',
  ready: 'public',
  openapi: 'public',
  explainProblem: 'public',
  readRequest: reading,
  readSandboxClock: reading,
  advanceSandboxClock: { roles: ['operator', 'administrator'], wholeInstansi: true },

  readInstansi: { roles },
  putInstansi: { roles: ['administrator'], wholeInstansi: true },
  putAsnRegister: { roles: ['administrator', 'operator'], wholeInstansi: true },

  createFormation: { roles: ['operator'], wholeInstansi: true },
  listFormations: reading,
  readFormation: reading,
  loadNominativeList: { roles: inBatch['load-list'], wholeInstansi: true },
  recordDetermination: { roles: inBatch['record-determination'], wholeInstansi: true },
  decideFormation: {
    ...perKind({
      'propose-needs': inBatch['propose-needs'],
      'announce-allocation': inBatch['announce-allocation'],
      'record-letter': inBatch['record-letter'],
      conclude: inBatch.conclude,
      'decide-shortening': inBatch['decide-shortening'],
      'pause-clock': inBatch['pause-clock'],
      'resume-clock': inBatch['resume-clock'],
      'record-reminder-letter': inBatch['record-reminder-letter'],
    }),
    wholeInstansi: true,
  },
  previewFormation: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor', 'administrator'], wholeInstansi: true },
  readFormationTimeline: reading,
  correctFormation: { roles: inBatch['propose-correction'], wholeInstansi: true },
  confirmFormationCorrection: { roles: inBatch['confirm-correction'], wholeInstansi: true },

  listDecrees: reading,
  previewDecree: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor', 'administrator'], wholeInstansi: true },
  recordDecree: { roles: ['administrator'], wholeInstansi: true },
  readDecree: reading,
  decideDecree: { ...perKind(ofDecree), wholeInstansi: true },
  readRetimings: { ...reading, wholeInstansi: true },

  readPolicies: reading,
  setPolicy: { roles: ofPolicy['set-policy'], wholeInstansi: true },
  endPolicy: { roles: ofPolicy['end-policy'], wholeInstansi: true },

  putOfficial: { roles: ['administrator'], wholeInstansi: true },
  listOfficials: { roles: ['administrator', 'ppk'], wholeInstansi: true },
  listDigests: { roles: ['administrator'], wholeInstansi: true },

  listCases: { roles: casework },
  readCase: { roles: casework },
  readCaseTimeline: { roles: casework },
  readCaseClocks: { roles: casework },
  explainCase: { roles: casework },
  decideCase: perKind(without(inFile, 'propose-correction', 'confirm-correction', 'set-wage')),
  previewCase: { roles: casework },
  correctCase: { roles: inFile['propose-correction'] },
  confirmCaseCorrection: { roles: inFile['confirm-correction'] },

  listAuthorities: reading,
  grantAuthority: { roles: ofAuthority.grant, wholeInstansi: true },
  attachApproval: { roles: ofAuthority['attach-approval'], wholeInstansi: true },
  revokeAuthority: { roles: ofAuthority.revoke, wholeInstansi: true },
  listAbsences: { roles: ofAuthority['record-absence'] },
  recordAbsence: { roles: ofAuthority['record-absence'] },
  endAbsence: { roles: ofAuthority['end-absence'] },
  listDisputes: { roles: ['verifier', 'pyb', 'ppk', 'auditor', 'administrator'], wholeInstansi: true },
  settleDispute: { roles: ofAuthority['settle-dispute'], wholeInstansi: true },
  readLadders: reading,
  setLadder: { roles: ofPolicy['set-ladder'], wholeInstansi: true },

  listTasks: reading,
  claimTask: { roles: casework },
  releaseTask: { roles: casework },
  followUpTask: { roles: casework },
  reassignTasks: { roles: [...casework, 'administrator'] },
  listBreaches: reading,
  listNotices: reading,
  listReminderLetters: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor'], wholeInstansi: true },
  readReminderLetter: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor'], wholeInstansi: true },
  // Who may sign depends on the decision: the handlers ask the table of files for it.
  prepareBulkRun: { roles: inBulk.prepare },
  listBulkRuns: { roles: casework },
  readBulkRun: { roles: casework },
  readBulkItems: { roles: casework },
  readBulkItemsCsv: { roles: casework },
  previewBulkRun: { roles: inBulk.confirm },
  decideBulkRun: perKind(without(inBulk, 'prepare')),
  setWage: { roles: inFile['set-wage'] },
  readEntitlements: { roles: casework },
  recheckWages: { roles: ['operator', 'verifier', 'pyb', 'ppk'] },
  listMinimumWages: reading,
  putMinimumWage: { roles: ['administrator'], wholeInstansi: true },
  readSalaryScale: reading,

  checkRunningContracts: { roles: ['operator', 'administrator'], wholeInstansi: true },
  importRunningContracts: { roles: ['operator', 'administrator'], wholeInstansi: true },
  readRunningContractsImport: { roles: ['operator', 'administrator'], wholeInstansi: true },
  listRenewals: { roles: casework },
  createConversion: { roles: ['operator'], wholeInstansi: true },
  listConversions: reading,
  readConversion: reading,
  recordConversionDetermination: { roles: inConversion['record-conversion-determination'], wholeInstansi: true },
  decideConversion: {
    ...perKind(without(inConversion, 'record-conversion-determination', 'propose-correction', 'confirm-correction')),
    wholeInstansi: true,
  },
  readConversionTimeline: reading,
  correctConversion: { roles: inConversion['propose-correction'], wholeInstansi: true },
  confirmConversionCorrection: { roles: inConversion['confirm-correction'], wholeInstansi: true },
  readConversionSheet: { roles: casework },
  keepNewNi: { roles: ['operator'] },
  adoptDraft: { roles: inBatch['load-list'], wholeInstansi: true },
  createSelection: { roles: ['ppk'], wholeInstansi: true },
  listSelections: { roles: casework, wholeInstansi: true },
  readSelection: { roles: casework, wholeInstansi: true },
  readSelectionTimeline: { roles: casework, wholeInstansi: true },
  listApplicants: { roles: casework, wholeInstansi: true },
  loadApplicants: { roles: inSelection['load-applicants'], wholeInstansi: true },
  recordSelectionResults: {
    ...perKind({
      'record-administrative-results': inSelection['record-administrative-results'],
      'record-cat-results': inSelection['record-cat-results'],
      'record-interview-results': inSelection['record-interview-results'],
    }),
    wholeInstansi: true,
  },
  decideSelection: {
    ...perKind({
      'announce-results': inSelection['announce-results'],
      'record-selection-objection': inSelection['record-selection-objection'],
      'answer-selection-objection': inSelection['answer-selection-objection'],
      'withdraw-selection': inSelection['withdraw-selection'],
      'decide-shortening': inSelection['decide-shortening'],
    }),
    wholeInstansi: true,
  },
  correctSelection: { roles: inSelection['propose-correction'], wholeInstansi: true },
  confirmSelectionCorrection: { roles: inSelection['confirm-correction'], wholeInstansi: true },
  handOverSelection: { roles: inSelection['hand-over'], wholeInstansi: true },
  listFormationRows: { roles: casework, wholeInstansi: true },
  decideProposal: {
    ...perKind({
      'exclude-rows': inBatch['exclude-rows'],
      'include-rows': inBatch['include-rows'],
      'revise-proposal': inBatch['revise-proposal'],
    }),
    wholeInstansi: true,
  },
  readCasePerson: { roles: seesPersons },
  listPersonViews: { roles: ['ppk', 'auditor', 'administrator'], wholeInstansi: true },
  searchPeople: { roles: ['operator', 'verifier', 'pyb', 'ppk'], wholeInstansi: true },
  exportPerson: { roles: ['operator', 'verifier', 'pyb', 'ppk'], wholeInstansi: true },
  listErasures: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor'], wholeInstansi: true },
  readErasure: { roles: ['operator', 'verifier', 'pyb', 'ppk', 'auditor'], wholeInstansi: true },
  decideErasure: { ...perKind(ofErasure), wholeInstansi: true },
  readEvents: { roles: ['auditor', 'administrator', 'integration'], wholeInstansi: true },
  registerWebhook: { roles: ofWebhook['register-webhook'], wholeInstansi: true },
  listWebhooks: { roles: ['auditor', 'administrator'], wholeInstansi: true },
  rotateWebhookSecret: { roles: ofWebhook['rotate-webhook-secret'], wholeInstansi: true },
  pauseWebhook: { roles: ofWebhook['pause-webhook'], wholeInstansi: true },
  resumeWebhook: { roles: ofWebhook['resume-webhook'], wholeInstansi: true },
  removeWebhook: { roles: ofWebhook['remove-webhook'], wholeInstansi: true },
  replayWebhook: { roles: ofWebhook['replay-webhook'], wholeInstansi: true },
  testWebhook: { roles: ofWebhook['test-webhook'], wholeInstansi: true },
  listWebhookDeliveries: { roles: ['auditor', 'administrator'], wholeInstansi: true },
  listAccounts: { roles: ['ppk', 'auditor', 'administrator'], wholeInstansi: true },
  readAccount: { roles: ['ppk', 'auditor', 'administrator'], wholeInstansi: true },
  putAccount: { roles: ofAccounts['set-account'], wholeInstansi: true },
  blockAccount: { roles: ofAccounts['block-account'], wholeInstansi: true },
  unblockAccount: { roles: ofAccounts['unblock-account'], wholeInstansi: true },
  reportProgress: { roles: casework },
  reportBreaches: { roles: casework },
  reportLosses: { roles: casework },
  reportHeadCount: { roles: casework },
  reportRenewals: { roles: casework },
  listRules: reading,
  readRule: reading,
  listEvaluations: { roles: casework },
  listCaseDocuments: { roles: casework },
  listFormationDocuments: { roles: casework, wholeInstansi: true },
  listCorrections: { roles: casework },
  listAudits: { roles: ['auditor', 'administrator'], wholeInstansi: true },
  readAudit: { roles: ['auditor', 'administrator'], wholeInstansi: true },
};

function perKind(kinds: Readonly<Record<string, readonly Role[]>>) {
  const allowed = Object.values(kinds).flat();
  return { roles: roles.filter((role) => allowed.includes(role)), perKind: kinds };
}

function without<T extends object, K extends keyof T>(table: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
