import type { EndingAnswers } from './answers.ts';
import type { OtherClass } from './events.ts';
import { type TerminationClass, type TerminationGround, terminationClasses, terminationGrounds } from './grounds.ts';
import type { GroundCode } from './outcomes.ts';

const decidedByPpk = terminationClasses.filter((one) => one !== 'status-change');

/**
 * The classes that a termination on this ground may have: that of the law (KELAS-PEMBERHENTIAN), of severe discipline that
 * of the templates where the instansi answered so, and any where the law gives none.
 */
export function classesOf(ground: GroundCode, answers: EndingAnswers): readonly TerminationClass[] {
  const { class: lawful, templateClass }: TerminationGround = terminationGrounds[ground];
  if (lawful === 'decided-by-ppk') return decidedByPpk;
  return [templateClass && answers.severeDisciplineClass === 'contract' ? templateClass : lawful];
}

/** What the other text says where law and templates differ: recorded with the decision, whichever was followed. */
export function otherClassOf(ground: GroundCode, chosen: TerminationClass): OtherClass | undefined {
  const { class: lawful, templateClass }: TerminationGround = terminationGrounds[ground];
  if (templateClass === undefined || lawful === 'decided-by-ppk') return undefined;
  return chosen === lawful ? { class: templateClass, by: 'contract' } : { class: lawful, by: 'law' };
}
