import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';

type Stage = 'undelivered' | 'contestable' | 'contested' | 'answered' | 'at-bpasn' | 'judged' | 'final' | 'annulled';

/** PP 79/2021: one decision that its employee can contest. */
export const objectionPicture: Picture<Stage, EmploymentEventType> = {
  process: 'objection',
  title: 'Keberatan dan banding atas satu keputusan',
  begins: 'undelivered',
  ends: ['judged', 'final'],
  arrows: [
    { from: 'undelivered', event: 'decision-delivered', to: 'contestable', rules: ['KEBERATAN-BANDING'] },
    {
      from: 'contestable',
      event: 'objection-recorded',
      to: 'contested',
      rules: ['KEBERATAN-BANDING', 'JAWABAN-KEBERATAN'],
    },
    { from: 'contestable', event: 'appeal-recorded', to: 'at-bpasn', rules: ['KEBERATAN-BANDING'] },
    { from: 'contested', event: 'objection-answered', to: 'answered', rules: ['JAWABAN-KEBERATAN'] },
    { from: 'contested', event: 'appeal-recorded', to: 'at-bpasn', rules: ['KEBERATAN-BANDING', 'JAWABAN-KEBERATAN'] },
    { from: 'answered', event: 'decision-annulled', to: 'annulled', rules: ['JAWABAN-KEBERATAN'] },
    { from: 'answered', event: 'appeal-recorded', to: 'at-bpasn', rules: ['KEBERATAN-BANDING'] },
    { from: 'at-bpasn', event: 'appeal-decided', to: 'judged', rules: ['KEBERATAN-BANDING'] },
    { from: 'judged', event: 'decision-annulled', to: 'annulled', rules: ['KEBERATAN-BANDING'] },
    { from: 'contestable', event: 'objection-period-ended', to: 'final', rules: ['KEBERATAN-BANDING'] },
    { from: 'answered', event: 'objection-period-ended', to: 'final', rules: ['KEBERATAN-BANDING'] },
    { from: 'final', event: 'objection-recorded', to: 'contested', rules: ['KEBERATAN-BANDING'] },
    { from: 'final', event: 'appeal-recorded', to: 'at-bpasn', rules: ['KEBERATAN-BANDING'] },
  ],
};
