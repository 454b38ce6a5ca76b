import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';

type Stage = 'reported' | 'summoned' | 'stayed-away' | 'examined' | 'heard' | 'decided' | 'annulled';

/** Diktum KEDUA PULUH TIGA: one matter of discipline, from the report to the decision. */
export const disciplinePicture: Picture<Stage, EmploymentEventType> = {
  process: 'discipline',
  title: 'Satu perkara disiplin',
  begins: 'reported',
  ends: ['decided'],
  arrows: [
    { from: 'reported', event: 'discipline-summoned', to: 'summoned', rules: ['PANGGILAN-DISIPLIN'] },
    { from: 'summoned', event: 'summons-unanswered', to: 'stayed-away', rules: ['PANGGILAN-DISIPLIN'] },
    { from: 'stayed-away', event: 'discipline-summoned', to: 'summoned', rules: ['PANGGILAN-DISIPLIN'] },
    { from: 'summoned', event: 'discipline-examined', to: 'examined', rules: ['PEMERIKSAAN-DISIPLIN'] },
    { from: 'examined', event: 'discipline-heard', to: 'heard', rules: ['PEMERIKSAAN-DISIPLIN'] },
    {
      from: 'stayed-away',
      event: 'discipline-decided',
      to: 'decided',
      rules: ['PEMERIKSAAN-DISIPLIN', 'DISIPLIN-ASN'],
    },
    { from: 'examined', event: 'discipline-decided', to: 'decided', rules: ['DISIPLIN-ASN'] },
    { from: 'heard', event: 'discipline-decided', to: 'decided', rules: ['DISIPLIN-ASN'] },
    { from: 'decided', event: 'decision-annulled', to: 'annulled', rules: ['KEBERATAN-BANDING'] },
  ],
};
