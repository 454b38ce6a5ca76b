import { filled, unknownPlaceholders } from '../../domain/bulk/placeholders.ts';
import type { ItemBody } from '../../registry/bulk/bulk-items.ts';
import { openPeople } from '../../registry/people.ts';
import { personalIn } from '../cases/names-nobody.ts';
import { caseDecision } from '../contract/case-decisions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Incoming } from '../handler.ts';
import { type ItemError, Problem } from '../problems/problem.ts';
import { itemsOf } from '../setup/item-errors.ts';
import type { Chosen } from './chosen-files.ts';

/**
 * What is decided in each file: the template with what was given for the file alone, its names filled in, checked as a
 * decision of its own would be. Throws with everything that is wrong, at most a hundred of it.
 */
export async function itemBodies(
  use: Dependencies,
  { decision, cases }: Incoming<'prepareBulkRun'>['body'],
  chosen: readonly Chosen[],
): Promise<readonly ItemBody[]> {
  expectPlaceholders({ decision, cases });
  const people = await openPeople(
    use.db,
    use.keys,
    chosen.map(({ file }) => file.person),
  );
  const errors = new Map<string, ItemError>();
  const bodies = chosen.flatMap(({ file, own }, index): ItemBody[] => {
    const named = { n: index + 1, rowNo: file.rowNo, unit: file.unit, position: file.position };
    const read = caseDecision.safeParse(withClock(filled({ ...decision, ...own }, named), file.state.clocks));
    const wrong = own.kind === undefined || own.kind === decision.kind ? [] : [otherKind];
    const person = people.get(file.person);
    const found = read.success ? [...wrong, ...(person ? personalIn(person, read.data) : [])] : itemsOf(read.error);
    for (const error of found) {
      const place = cases === undefined ? 'decision' : `cases.${index}`;
      const path = error.path ? `${place}.${error.path}` : place;
      errors.set(`${path} ${error.code}`, { ...error, path });
    }
    return read.success ? [read.data as ItemBody] : [];
  });
  if (errors.size > 0) throw new Problem('INVALID_BODY', { errors: [...errors.values()].slice(0, 100) });
  return bodies;
}

const otherKind: ItemError = {
  path: 'kind',
  code: 'other_kind',
  message: 'Jenis keputusannya sama untuk semua berkas.',
};

function expectPlaceholders(body: object): void {
  const errors = unknownPlaceholders(body).map(({ path, name }) => ({
    path,
    code: 'placeholder_unknown',
    message: `{${name}} tidak dikenal; yang ada: {n}, {nnnn}, {rowNo}, {unit}, {position}.`,
  }));
  if (errors.length > 0) throw new Problem('BULK_PLACEHOLDER_UNKNOWN', { errors: errors.slice(0, 100) });
}

type Clock = { readonly id: string; readonly rule: string; readonly shortening?: unknown };

/** A shortening may name the rule instead: of each file it means the clock of that rule which waits for an answer. */
function withClock({ rule, ...rest }: Record<string, unknown>, clocks: readonly Clock[]): Record<string, unknown> {
  if (rest.kind !== 'decide-shortening' || rule === undefined || rest.clock !== undefined)
    return rule === undefined ? rest : { rule, ...rest };
  const ofRule = clocks.filter((clock) => clock.rule === rule);
  const clock = ofRule.find(({ shortening }) => shortening !== undefined) ?? ofRule.at(-1);
  return { ...rest, clock: clock?.id ?? `${rule}/0` };
}
