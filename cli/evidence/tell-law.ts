import type { DossierLaw, DossierRule, Field } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { isCivilDate } from '../../domain/calendar/civil-date.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { RegisteredRule } from '../../domain/rules/register.ts';
import type { Letter } from '../../domain/windows/letters.ts';
import { digestOf } from '../../platform/canonical.ts';
import { CONFIDENCES, valueInWords } from '../rules/words.ts';

/** The rules that the evidence names, with their source, how sure it is, and what they counted then. */
export function tellRules(rules: Evidence['rules']): readonly DossierRule[] {
  return (rules as unknown as readonly RegisteredRule[]).map(({ id, statement, citation, values, openQuestion }) => ({
    ...{ id, statement },
    basis: `${citation.instrument}, ${citation.clause}`,
    value: values.map(valueInWords).join('; '),
    remarks: [
      `Kepercayaan: ${CONFIDENCES[citation.confidence]}; ditinjau ${citation.reviewedOn}`,
      ...(openQuestion ? [`Belum pasti: ${openQuestion}`] : []),
    ],
  }));
}

/** The letters with windows: number, the days that it bears, and where it was seen. */
export function tellLetters(letters: Evidence['letters']): DossierLaw['letters'] {
  return (letters as unknown as readonly Letter[]).map(({ number, letterOn, receivedOn, source, windows }) => ({
    number,
    facts: [
      ['Tanggal surat; diterima', `${day(letterOn)}; ${day(receivedOn)}`],
      ...windows.map(({ step, opens, closes }): Field => [steps[step], `${day(opens)} – ${day(closes)}`]),
      ['Sumber', source],
    ],
  }));
}

const steps: Readonly<Record<Letter['windows'][number]['step'], string>> = {
  'pppk-stage-2': 'Seleksi PPPK tahap 2',
  'needs-proposal': 'Usul kebutuhan',
  'needs-determination': 'Penetapan kebutuhan',
  'allocation-announcement': 'Pengumuman alokasi',
  drh: 'Pengisian DRH',
  'ni-proposal': 'Usul NI',
  'ni-determination': 'Penetapan NI',
  spmt: 'SPMT',
};

function day(text: string): string {
  return isCivilDate(text) ? shortDate(text) : 'tidak diketahui';
}

/** What else lies in the file, by the digests under which it was archived. */
export function tellDigests({ cases, bundles }: Evidence, json: Uint8Array): DossierLaw['digests'] {
  return [
    { what: 'evidence.json', digest: digestOf(json) },
    ...cases.flatMap(({ runs }) => runs.map(({ workflow, digest }) => ({ what: `Riwayat ${workflow}`, digest }))),
    ...bundles.map(({ digest, sdk }) => ({ what: `Alur kerja (SDK ${sdk})`, digest })),
  ];
}
