import { describe, expect, it } from 'vitest';
import { againstPeople } from '../../domain/bulk/against-people.ts';
import { refusalCodes } from '../../domain/case/refusal.ts';
import { type FileDecisionKind, fileDecisionRoles } from '../../domain/file/law.ts';
import { isRegistryAway } from './outage.ts';
import { problemPage } from './page.ts';
import { Problem, type ProblemCode, problemBody, problemFromRefusal, problemTexts, slugOf } from './problem.ts';

const codes = Object.keys(problemTexts) as ProblemCode[];

describe('problems', () => {
  it('say what happened, what was kept and what to do, and lead to a page without script', () => {
    for (const code of codes) {
      const body = problemBody(new Problem(code), 'req-1');
      expect(body.type).toBe(`/problems/${slugOf(code)}`);
      expect(body.detail.split(/[.;] ?/).filter(Boolean).length).toBeGreaterThanOrEqual(3);
      const page = problemPage(slugOf(code));
      expect(page).toContain(problemTexts[code].title);
      expect(page).not.toMatch(/<script|javascript:/i);
    }
    expect(problemPage('nothing-of-the-kind')).toBeUndefined();
  });

  it('answer a refusal of the law with 409, a stale page with 412, and its rule and facts', () => {
    for (const code of refusalCodes) expect(problemTexts[code].status).toBe(code === 'STALE_VERSION' ? 412 : 409);
    const detail = { stage: 'at-bkn' };
    const problem = problemFromRefusal({ refused: 'NI_REQUIRED', rule: 'NI-SYARAT-SK', detail });
    expect(problemBody(problem, 'req-1')).toMatchObject({ code: 'NI_REQUIRED', rule: 'NI-SYARAT-SK', refusal: detail });
  });

  it('name the office and the moment of a decision that was first', () => {
    const detail = { seq: 4, effectiveOn: '2025-09-16', recordedAt: Date.UTC(2025, 8, 16, 1), by: 'ppk' };
    const body = problemBody(new Problem('ALREADY_DECIDED', { detail }), 'req-1');
    expect(body.detail).toContain(
      'oleh PPK, berlaku Selasa 16 September 2025 dan tercatat 16 September 2025 pukul 08.00 WIB',
    );
  });

  it('of authority say their days, and what kind of instansi it is, in words', () => {
    const said = (code: ProblemCode, detail: Readonly<Record<string, unknown>>) =>
      problemBody(new Problem(code, { detail }), 'req-1').detail;
    const revoked = { paper: 'SK 1', from: '2025-01-02', until: '2025-09-10', on: '2025-09-15', because: 'revoked' };
    expect(said('AUTHORITY_NOT_VALID', revoked)).toContain(
      'Surat SK 1 berlaku sejak Kamis 2 Januari 2025, dan dicabut pada Rabu 10 September 2025 pukul 00.00; keputusan ini memerlukannya pada Senin 15 September 2025.',
    );
    expect(said('OFFICE_MAY_NOT_APPOINT', { office: 'kepala-unit', instansi: 'kabupaten-kota' })).toContain(
      'Pada instansi kabupaten atau kota, jabatan Kepala Unit Kerja tidak dapat diberi kuasa mengangkat.',
    );
  });

  it('of a decision against people say in words what each of them must be given', () => {
    const kinds = Object.keys(fileDecisionRoles) as FileDecisionKind[];
    const refused = kinds.flatMap((kind) => againstPeople(kind, 'reason-per-person', undefined) ?? []);
    expect(refused.length).toBeGreaterThan(0);
    for (const refusal of refused) {
      const said = problemBody(problemFromRefusal(refusal), 'req-1').detail;
      const needed = (refusal.detail?.needed ?? []) as readonly string[];
      expect(needed.filter((field) => new RegExp(`\\b${field}\\b`).test(said))).toEqual([]);
    }
    const death = againstPeople('record-death', 'reason-per-person', undefined);
    const letter = againstPeople('record-move-request', 'reason-per-person', undefined);
    const said = [death, letter].map((refusal) => refusal && problemBody(problemFromRefusal(refusal), 'req-1').detail);
    expect(said[0]).toContain('setiap berkas memuat akta kematian sendiri.');
    expect(said[1]).toContain('setiap berkas memuat surat sendiri.');
  });

  it('tell a registry that is away from a request that is wrong', () => {
    const away = (code: string) => isRegistryAway(Object.assign(new Error('x'), { code }));
    expect(['ECONNREFUSED', '57P01', '57P03', '08006', '53300', '57014'].map(away)).not.toContain(false);
    expect(['23505', '22P02', 'EACCES'].map(away)).not.toContain(true);
    expect(isRegistryAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
    expect(isRegistryAway('ECONNREFUSED')).toBe(false);
  });
});
