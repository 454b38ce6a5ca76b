import { word } from '../../api/problems/words.ts';
import { tell } from '../../api/timeline/tell.ts';
import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import { decisionsOf } from '../../audit/checks/lawful/decisions.ts';
import type { DossierDecision, Field } from '../../audit/dossier/dossier.ts';
import type { AuthorityRegister, HeldGrant, Paper } from '../../domain/authority/register.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import { when } from './when.ts';

/** Every decision that took a power: by which office and paper, when that held, and whether it is disputed. */
export function tellDecisions(known: KnownCase, zone: Zone): readonly DossierDecision[] {
  const { register } = known.law;
  return decisionsOf(known)
    .filter(({ power }) => power !== undefined)
    .map(({ event, power, grant, standing, finding }) => {
      const { seq, effectiveOn, recordedAt } = event;
      const settledAs = standing && 'as' in standing ? settled[standing.as] : undefined;
      return {
        title: `No. ${seq}: ${tell(event).words}`,
        facts: [
          ['Berlaku; dicatat', `${shortDate(standing?.effectiveOn ?? effectiveOn)}; ${when(recordedAt, zone)}`],
          ['Kewenangan', word(power)],
          ...(grant ? paperOf(register.grants.find(({ id }) => id === grant.id) ?? grant, register) : []),
          ...(settledAs ? [['Wewenang', settledAs] as const] : []),
          ...(finding ? [['Temuan', `${finding.code}: ${finding.sentence}`] as const] : []),
        ],
      };
    });
}

function paperOf(grant: HeldGrant, register: AuthorityRegister): readonly Field[] {
  return [
    ['Jabatan', `${word(grant.office)}${grant.unit ? `, unit ${grant.unit}` : ''}`],
    ['Dasar kewenangan', `${word(grant.kind)} menurut ${paperWords(grant.paper)}`],
    ...basisOf(grant, register),
    ['Masa berlaku', validity(grant)],
    ...(grant.approvals ?? []).map((one): Field => ['Persetujuan Kepala BKN', paperWords(one)]),
  ];
}

const settled = {
  confirmed: 'pernah dipersoalkan, ditegaskan PPK',
  'to-be-redone': 'dipersoalkan, PPK meminta diulang',
};

function basisOf({ basis }: HeldGrant, { grants }: AuthorityRegister): readonly Field[] {
  const from = grants.find(({ id }) => id === basis);
  return from ? [['Bersumber dari', `${word(from.office)}, ${paperWords(from.paper)}`]] : [];
}

function validity({ from, until, revoked }: HeldGrant): string {
  return [
    `sejak ${shortDate(from)}`,
    until && `sampai sebelum ${shortDate(until)}`,
    revoked && `dicabut per ${shortDate(revoked.on)} menurut ${paperWords(revoked.paper)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function paperWords({ number, on }: Paper): string {
  return `${number} tanggal ${shortDate(on)}`;
}
