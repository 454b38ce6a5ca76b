import { describe, expect, it } from 'vitest';
import { isCivilDate } from '../calendar/civil-date.ts';
import { type RuleId, register, ruleOf } from './register.ts';

const countOf = (id: RuleId) => ruleOf(id).values.at(-1)?.count;

describe('the rule register', () => {
  it.each(register.map((rule) => [rule.id, rule] as const))('%s says where it comes from', (_, rule) => {
    const { instrument, clause, confidence, source, reviewedOn } = rule.citation;
    expect(source).toMatch(
      /https?:\/\/|\d+\/\d{4}|\/SJ|tidak tercatat|Kebijakan bawaan|Keterangan|Pengumuman|Surat perintah/,
    );
    expect(rule.lastKnownValidOn <= reviewedOn, 'nobody saw a source after the review').toBe(true);
    expect(rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
    expect(instrument && clause && source).toBeTruthy();
    expect(['primary', 'reported', 'inferred', 'policy']).toContain(confidence);
    expect(isCivilDate(reviewedOn)).toBe(true);
    expect(rule.statement && rule.breach).toBeTruthy();
    expect(rule.kind === 'policy').toBe(confidence === 'policy');
  });

  it('names each rule once', () => {
    expect(new Set(register.map((rule) => rule.id)).size).toBe(register.length);
  });

  it('gives every clock a ladder with one breach, and no ladder to what is no clock', () => {
    for (const { id, values, kind, lastDay, ladder } of register) {
      const counted = values.some(({ count }) => count !== undefined);
      const clock = counted || kind === 'administrative-window' || lastDay === 'given';
      expect(ladder.filter((step) => step.kind === 'breach').length, id).toBe(clock ? 1 : 0);
    }
  });

  it('counts nothing for a window: its last day is in a letter', () => {
    for (const rule of register.filter((r) => r.kind === 'administrative-window')) expect(rule.values).toEqual([]);
  });

  it('calls practice what only contracts, one region or the press say, and never reads it as law', () => {
    for (const rule of register.filter((r) => r.kind === 'practice')) {
      expect(rule.citation.confidence, rule.id).toBe('reported');
      expect(rule.citation.instrument, rule.id).toMatch(/^(Perjanjian|Surat perintah|Kebiasaan|Keterangan)/);
    }
    const law = register.filter((r) => r.kind === 'statutory').map((r) => r.citation.instrument);
    expect(law.filter((name) => /^(Perjanjian|Kebiasaan|Keterangan)/.test(name))).toEqual([]);
  });

  it('says so where a diktum number is only inferred', () => {
    for (const rule of register.filter((r) => r.citation.confidence === 'inferred'))
      expect(rule.openQuestion, rule.id).toMatch(/disimpulkan/);
  });

  it('keeps the two words apart: NI-USUL counts after, NI-TERIMA since with the stricter reading beside it', () => {
    expect(countOf('NI-USUL')).toMatchObject({ n: 7, start: 'next-working-day' });
    expect(countOf('NI-USUL')).not.toHaveProperty('stricterStart');
    expect(countOf('NI-TERIMA')).toMatchObject({ n: 7, start: 'next-working-day', stricterStart: 'same-day' });
  });

  it('does not compile without a rule of the register, and refuses one at run time', () => {
    // @ts-expect-error not a rule
    const invented: RuleId = 'NI-KIRA-KIRA';
    expect(() => ruleOf(invented)).toThrow(RangeError);
  });
});
