import type { RuleId } from '../rules/register.ts';

/** Why a decision is refused: a closed set. The sentence for people stands beside the API's problems. */
export const refusalCodes = [
  'ACTING_NEEDS_APPROVAL',
  'ALREADY_DECIDED',
  'AUTHORITY_NOT_VALID',
  'AUTHORITY_OTHER_UNIT',
  'AUTHORITY_REQUIRED',
  'BULK_AGAINST_PEOPLE',
  'BULK_NOTHING_TO_RETRY',
  'BULK_RETRIES_SPENT',
  'CASE_CLOSED',
  'CANCEL_AFTER_APPOINTMENT',
  'CLOCK_NOT_PAUSABLE',
  'CLOCK_NOT_PAUSED',
  'CONTRACT_ITEMS_INCOMPLETE',
  'CONTRACT_MISMATCH',
  'CONTRACT_NOT_SIGNED',
  'CORRECTION_NEEDS_SECOND_PERSON',
  'CORRECTION_UNKNOWN',
  'DECREE_NOT_PENDING',
  'DATE_BEFORE_EARLIER_FACT',
  'DATE_IN_FUTURE',
  'DETERMINATION_ALREADY_RECORDED',
  'FACT_NOT_CORRECTABLE',
  'FOUR_EYES',
  'INSPECTORATE_BY_PPK',
  'LADDER_BREACH_FIXED',
  'LADDER_DAYS_INVALID',
  'LADDER_INSPECTORATE_OFF',
  'LADDER_KIND_TWICE',
  'LADDER_KIND_UNKNOWN',
  'LADDER_LETTER_TO_NOBODY',
  'LADDER_OFFICE_UNKNOWN',
  'LADDER_ORDER',
  'LADDER_RULE_UNKNOWN',
  'LADDER_TIME_INVALID',
  'LETTER_ALREADY_RECORDED',
  'LETTER_REQUIRED',
  'NI_REQUIRED',
  'NOTICE_REQUIRED',
  'NOTICE_PERIOD_RUNNING',
  'POLICY_ALREADY_ENDED',
  'POLICY_PERIOD_EMPTY',
  'POLICY_REASON_MISSING',
  'POLICY_SETTING_UNKNOWN',
  'POLICY_TOO_EARLY',
  'POLICY_UNKNOWN',
  'POLICY_VALUE_INVALID',
  'REMINDER_LETTER_NOT_DUE',
  'SHORTENING_UNKNOWN',
  'STALE_VERSION',
  'TERM_NOT_ONE_YEAR',
  'WINDOW_STILL_OPEN',
  'WRONG_STAGE',
  'ABSENCES_OVERLAP',
  'ABSENCE_ALREADY_ENDED',
  'ABSENCE_DAYS_PASSED',
  'ABSENCE_OF_SOMEBODY_ELSE',
  'ABSENCE_UNKNOWN',
  'APPROVAL_NOT_NEEDED',
  'AUTHORITY_ALREADY_ENDED',
  'AUTHORITY_UNKNOWN',
  'BASIS_NOT_ALLOWED',
  'BASIS_NOT_SUFFICIENT',
  'BASIS_NOT_TO_BE_PASSED_ON',
  'BASIS_REQUIRED',
  'DEPUTY_OF_ONESELF',
  'NOT_IN_DISPUTE',
  'OFFICE_MAY_NOT_APPOINT',
  'PERIOD_EMPTY',
  'AUTHORITY_FOR_ONESELF',
  'POLICY_BY_PPK',
  'SETTLED_BY_ONESELF',
  'TMT_BEFORE_SK',
  'EMPLOYMENT_ENDED',
  'LATE_RENEWAL_NEEDS_BASIS',
  'OTHER_PERIOD',
  'OTHER_PROCESS',
  'PENSION_AGE_REACHED',
  'RENEWAL_NOT_OPEN',
  'TERM_NOT_AS_DECIDED',
  'CONVERSION_NOT_DETERMINED',
  'EMPLOYMENT_NOT_LISTED',
  'ENDS_BEFORE_TMT',
  'NI_NOT_AS_ANSWERED',
  'OTHER_CONVERSION',
  'SUPERSEDED',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A decision that is not legal in this state: nothing happened. `rule` is the rule it would break. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly rule?: RuleId;
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
};

export function refuse(code: RefusalCode, detail: Refusal['detail'] = {}, rule?: RuleId): Refusal {
  return rule === undefined ? { refused: code, detail } : { refused: code, rule, detail };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
