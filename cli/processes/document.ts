import { appointmentPicture } from '../../domain/appointment/picture.ts';
import { conversionPicture } from '../../domain/conversion/picture.ts';
import { conversionBatchPicture } from '../../domain/conversion-batch/picture.ts';
import { disciplinePicture } from '../../domain/discipline/picture.ts';
import { employmentPicture } from '../../domain/employment/picture.ts';
import { evaluationPicture } from '../../domain/evaluation/picture.ts';
import type { Picture } from '../../domain/file/picture.ts';
import { formationPicture } from '../../domain/formation/picture.ts';
import { intakePicture } from '../../domain/intake/picture.ts';
import { objectionPicture } from '../../domain/objection/picture.ts';
import { movePicture, relocationPicture } from '../../domain/relocation/picture.ts';
import { selectionPicture } from '../../domain/selection/picture.ts';
import { terminationPicture } from '../../domain/termination/picture.ts';

/** Every process that has stages, in the order of a person's way. */
export const pictures: readonly Picture[] = [
  selectionPicture,
  formationPicture,
  appointmentPicture,
  intakePicture,
  employmentPicture,
  evaluationPicture,
  relocationPicture,
  movePicture,
  disciplinePicture,
  terminationPicture,
  objectionPicture,
  conversionBatchPicture,
  conversionPicture,
];

/** docs/processes.md: a state picture per process, with the event and the rules on each arrow. */
export function processesDocument(): string {
  return [
    '# Proses',
    '',
    'Dibuat dari `domain/*/picture.ts` dengan `npm run tenggat -- run processes-document`; jangan disunting dengan tangan. Bunyi dan dasar tiap aturan ada di [rules.md](rules.md).',
    '',
    ...pictures.flatMap(section),
  ].join('\n');
}

function section({ process, title, begins, ends: resting = [], arrows }: Picture): readonly string[] {
  const froms = new Set(arrows.map(({ from }) => from));
  const last = arrows.map(({ to }) => to).filter((stage) => !froms.has(stage));
  const ends = [...new Set([...last, ...resting])];
  return [
    `## ${title} (\`${process}\`)`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${named(begins)}`,
    ...arrows.map(({ from, event, to, rules }) => `  ${named(from)} --> ${named(to)}: ${event} (${rules.join(', ')})`),
    ...ends.map((stage) => `  ${named(stage)} --> [*]`),
    '```',
    '',
    '| dari | kejadian | ke | aturan |',
    '| --- | --- | --- | --- |',
    ...arrows.map(({ from, event, to, rules }) => `| ${from} | ${event} | ${to} | ${rules.join(', ')} |`),
    '',
  ];
}

/** A stage as the picture's language takes names; any stage that is not an end stands as one. */
function named(stage: string): string {
  return stage === '*' ? 'setiap_tahap' : stage.replaceAll('-', '_');
}
