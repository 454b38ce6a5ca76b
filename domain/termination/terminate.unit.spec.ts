import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import type { RefusalCode } from '../case/refusal.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RuleId } from '../rules/register.ts';
import { employed, given, notRenewedOn } from '../testing/ending-story.ts';
import { known, on, stampOf, type Told } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { TerminationDecision } from './decisions.ts';
import { type GroundCode, groundCodes } from './outcomes.ts';

type Terminate = Extract<TerminationDecision, { kind: 'terminate' }>;

const judged = { number: '12/Pid.Sus/2026', on: civilDate('2026-02-20'), court: 'PN Palembang' };
const papers = (...kinds: Terminate['evidence'][number]['kind'][]) =>
  kinds.map((kind, n) => ({ kind, reference: `800/${n + 1}` }));

/** A termination on each ground as it should be: decided on 2 March 2026 for the end of that month. */
const proper: Readonly<Record<GroundCode, Pick<Terminate, 'class' | 'evidence'> & Partial<Terminate>>> = {
  'appointed-elsewhere': { class: 'status-change', evidence: papers('keputusan pengangkatan') },
  resigned: { class: 'honourable', evidence: papers('surat pengunduran diri') },
  died: { class: 'honourable', evidence: papers('akta kematian'), lastDay: civilDate('2026-02-10') },
  'against-pancasila': {
    ...{ class: 'dishonourable', evidence: papers('berita acara pemeriksaan') },
    heardOn: civilDate('2026-02-25'),
  },
  downsizing: { class: 'honourable', evidence: papers('peraturan penataan organisasi') },
  unfit: {
    ...{ class: 'honourable', evidence: papers('keterangan tim penguji kesehatan') },
    heardOn: civilDate('2026-02-25'),
  },
  'not-performing': {
    ...{ class: 'honourable-not-own-request', evidence: papers('hasil evaluasi kinerja', 'hasil peninjauan') },
    heardOn: civilDate('2026-02-25'),
  },
  'severe-discipline': {
    ...{ class: 'dishonourable', evidence: papers('berita acara pemeriksaan', 'keputusan hukuman disiplin') },
    ...{ heardOn: civilDate('2026-02-25'), matter: 1 },
  },
  'prison-two-years': {
    ...{ class: 'honourable-not-own-request', evidence: papers('putusan', 'pendapat hukum') },
    ...{ judgment: { ...judged, monthsImposed: 24 }, heardOn: civilDate('2026-02-25') },
  },
  'offence-of-office': {
    ...{ class: 'dishonourable', evidence: papers('putusan'), judgment: judged, heardOn: civilDate('2026-02-25') },
  },
  'party-member': {
    ...{ class: 'dishonourable', evidence: papers('dokumen keanggotaan atau kepengurusan') },
    heardOn: civilDate('2026-02-25'),
  },
  'asked-to-move': { class: 'honourable', evidence: papers('permintaan tertulis', 'peringatan yang diakui') },
};

/** A dismissal was decided in this matter; the second one ended with a reprimand. */
const dismissed = [
  on('2026-01-12', { type: 'violation-reported', matter: 1, about: 'LHP 7', suspected: 'severe' }),
  on('2026-01-12', { type: 'violation-reported', matter: 2, about: 'LHP 8', suspected: 'light' }),
  on('2026-02-27', {
    ...{ type: 'discipline-decided', matter: 1, level: 'severe', ladder: 'pp-94-2021', sanction: 'dismissal' },
    ...{ skNumber: 'SK/9', reason: 'Terbukti.' },
  }),
  on('2026-02-27', {
    ...{ type: 'discipline-decided', matter: 2, level: 'light', ladder: 'pp-94-2021', sanction: 'oral-reprimand' },
    ...{ skNumber: 'SK/10', reason: 'Terbukti.' },
  }),
] as const;

/** What has to have happened before, where a ground has a step of its own. */
const before: Readonly<Partial<Record<GroundCode, readonly Told<EmploymentEvent>[]>>> = {
  resigned: [on('2026-02-20', { type: 'resignation-recorded', letter: 'S-1', lastDay: civilDate('2026-03-31') })],
  died: [on('2026-02-10', { type: 'death-recorded', certificate: 'AK-1' }, { recorded: '2026-03-01' })],
  'not-performing': [
    on('2026-02-16', { type: 'performance-review-opened', basis: 'Evaluasi 3', reason: 'Dua triwulan' }),
    on('2026-02-27', {
      ...{ type: 'performance-review-closed', finding: 'not-performing', heardOn: civilDate('2026-02-25') },
      ...{ report: 'BA-7', reason: 'Target tidak tercapai' },
    }),
  ],
  'severe-discipline': dismissed,
  'asked-to-move': [
    on('2026-02-16', { type: 'move-requested', letter: 'S-3', mustConfirm: true }),
    on('2026-02-20', { type: 'move-warning-acknowledged', channel: 'in-person' }),
  ],
};

function stateFor(ground: GroundCode, prepared = true): EmploymentState {
  return given([...employed, ...((prepared && before[ground]) || [])]).state;
}

function decisionOn(ground: GroundCode): Terminate {
  const usual = { kind: 'terminate', ground, lastDay: civilDate('2026-03-31'), skNumber: '888/1' } as const;
  return { ...usual, reason: 'Telah dipertimbangkan.', ...proper[ground] };
}

function decided(state: EmploymentState, decision: Terminate, answers: Known['answers'] = {}, day = '2026-03-02') {
  const stamp = { ...stampOf(day, { by: signer(1) }), mandate: mandateOf([grantOf(1)]) };
  return decideEmployment(state, decision, { ...stamp, known: known({ answers }) });
}

const judgmentGrounds: readonly GroundCode[] = ['prison-two-years', 'offence-of-office'];
const heardGrounds: readonly GroundCode[] = [
  ...(['against-pancasila', 'unfit', 'not-performing', 'severe-discipline'] as const),
  ...(['prison-two-years', 'offence-of-office', 'party-member'] as const),
];
const stepOf: readonly [GroundCode, string, RuleId][] = [
  ['resigned', 'record-resignation', 'ALASAN-PEMBERHENTIAN'],
  ['died', 'record-death', 'TANGGAL-MENINGGAL'],
  ['not-performing', 'close-performance-review', 'TIDAK-BERKINERJA'],
  ['asked-to-move', 'acknowledge-move-warning', 'PINDAH-TERTULIS'],
];
const wrongClass = (ground: GroundCode) => (proper[ground].class === 'status-change' ? 'honourable' : 'status-change');
const refused = (code: RefusalCode, detail: object, rule?: RuleId) => ({
  refused: code,
  detail,
  ...(rule && { rule }),
});

describe.each(groundCodes)('an employment is ended because %s', (ground) => {
  it('by a decision with the class, the papers and the words that it takes', () => {
    const { kind: _, ...said } = decisionOn(ground);
    expect(decided(stateFor(ground), decisionOn(ground))).toMatchObject([{ type: 'terminated', ...said }]);
  });

  it('not while a paper of the catalogue is missing', () => {
    const { evidence } = proper[ground];
    const missing = evidence.map(({ kind }) => kind);
    expect(decided(stateFor(ground), { ...decisionOn(ground), evidence: [] })).toMatchObject(
      refused('EVIDENCE_MISSING', { ground, missing }),
    );
    const last = { ...decisionOn(ground), evidence: evidence.slice(0, -1) };
    expect(decided(stateFor(ground), last)).toMatchObject(
      refused('EVIDENCE_MISSING', { ground, missing: missing.slice(-1) }),
    );
  });

  it('not with a class that the law does not give it', () => {
    const chosen = wrongClass(ground);
    expect(decided(stateFor(ground), { ...decisionOn(ground), class: chosen })).toMatchObject(
      refused('CLASS_NOT_OF_GROUND', { ground, class: chosen }, 'KELAS-PEMBERHENTIAN'),
    );
  });
});

describe('the rule that a missing paper would break', () => {
  it.each([
    ['appointed-elsewhere', 'SELEKSI-BUKAN-PINDAH'],
    ['died', 'TANGGAL-MENINGGAL'],
    ['party-member', 'BUKTI-PIDANA-PARTAI'],
    ['asked-to-move', 'PINDAH-INSTANSI'],
    ['downsizing', 'ALASAN-PEMBERHENTIAN'],
  ] as const)('of %s is %s', (ground, rule) => {
    expect(decided(stateFor(ground), { ...decisionOn(ground), evidence: [] })).toMatchObject(
      refused('EVIDENCE_MISSING', { ground }, rule),
    );
  });
});

describe('without a final judgment', () => {
  it.each(judgmentGrounds)('nobody is sent away because %s', (ground) => {
    const { judgment: _, ...without } = decisionOn(ground);
    expect(decided(stateFor(ground), without)).toMatchObject(
      refused('JUDGMENT_REQUIRED', { ground }, 'BUKTI-PIDANA-PARTAI'),
    );
  });

  it('a document is enough where the instansi answered so', () => {
    const { judgment: _, ...without } = decisionOn('offence-of-office');
    const lenient = { 'criminal-needs-judgment': false };
    expect(decided(stateFor('offence-of-office'), without, lenient)).toMatchObject([{ type: 'terminated' }]);
  });

  it('a judgment of a day after the decision is none', () => {
    const later = { ...decisionOn('offence-of-office'), judgment: { ...judged, on: civilDate('2026-03-03') } };
    expect(decided(stateFor('offence-of-office'), later)).toMatchObject(
      refused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-03-03', fact: 'judgment' }),
    );
  });
});

describe('two years of prison', () => {
  const ground = 'prison-two-years';
  const sentenced = (months: object) => ({ ...decisionOn(ground), judgment: { ...judged, ...months } });
  const threatened = { 'two-years-means': 'minimum-threatened' } as const;

  it.each([
    ['twenty-four months imposed', { monthsImposed: 24 }, {}, true],
    ['twenty-three', { monthsImposed: 23, monthsThreatened: 48 }, {}, false],
    ['a judgment that says no months', {}, {}, false],
    ['twenty-four threatened, where these are meant', { monthsImposed: 8, monthsThreatened: 24 }, threatened, true],
    ['thirty imposed, where the threatened are meant', { monthsImposed: 30, monthsThreatened: 12 }, threatened, false],
  ])('%s', (_, months, answers, enough) => {
    const expected = enough
      ? [{ type: 'terminated' }]
      : refused('SENTENCE_TOO_SHORT', { needed: 24 }, 'PIDANA-DUA-TAHUN');
    expect(decided(stateFor(ground), sentenced(months), answers)).toMatchObject(expected);
  });

  it.each(['honourable', 'honourable-not-own-request', 'dishonourable'] as const)(
    'may be %s: the PPK decides',
    (one) => {
      expect(decided(stateFor(ground), { ...decisionOn(ground), class: one })).toMatchObject([{ class: one }]);
    },
  );
});

describe('nobody is sent away unheard', () => {
  it.each(heardGrounds)('because %s', (ground) => {
    const { heardOn: _, ...unheard } = decisionOn(ground);
    expect(decided(stateFor(ground), unheard)).toMatchObject(refused('NOT_HEARD', { ground }));
    const after = { ...decisionOn(ground), heardOn: civilDate('2026-03-03') };
    expect(decided(stateFor(ground), after)).toMatchObject(
      refused('DATE_BEFORE_EARLIER_FACT', { effectiveOn: '2026-03-02', earlier: '2026-03-03', fact: 'heard' }),
    );
  });
});

describe('the step of its own that a ground has', () => {
  it.each(stepOf)('%s waits for %s', (ground, needs, rule) => {
    expect(decided(stateFor(ground, false), decisionOn(ground))).toMatchObject(
      refused('GROUND_STEP_MISSING', { ground, needs }, rule),
    );
  });

  it('a move that was asked for, and whose warning nobody has acknowledged, waits for that', () => {
    const requested = on('2026-02-16', { type: 'move-requested', letter: 'S-3', mustConfirm: true });
    expect(decided(given([...employed, requested]).state, decisionOn('asked-to-move'))).toMatchObject(
      refused('GROUND_STEP_MISSING', { needs: 'acknowledge-move-warning' }, 'PINDAH-TERTULIS'),
    );
    const unwarned = on('2026-02-16', { type: 'move-requested', letter: 'S-3', mustConfirm: false });
    expect(decided(given([...employed, unwarned]).state, decisionOn('asked-to-move'))).toMatchObject([
      { type: 'terminated' },
    ]);
  });

  it('severe discipline is a dismissal in that very matter, which no objection undid', () => {
    const missing = refused('GROUND_STEP_MISSING', { needs: 'decide-discipline' }, 'PEMERIKSAAN-DISIPLIN');
    const decision = decisionOn('severe-discipline');
    for (const matter of [2, 3]) {
      expect(decided(stateFor('severe-discipline'), { ...decision, matter })).toMatchObject(missing);
    }
    expect(decided(stateFor('severe-discipline', false), decision)).toMatchObject(missing);
    const undone = [
      ...[...employed, ...dismissed],
      on('2026-02-27', { type: 'decision-delivered', of: 5, channel: 'letter', holds: true, grace: 7 }),
      on('2026-02-27', { type: 'objection-recorded', of: 5, letter: 'K/1' }),
      on('2026-03-01', { type: 'objection-answered', of: 5, outcome: 'annulled', letter: 'J/1' }),
      on('2026-03-01', { type: 'decision-annulled', of: 5 }),
    ] as const;
    expect(decided(given(undone).state, decision)).toMatchObject(missing);
  });

  it('severe discipline names its matter', () => {
    const { matter: _, ...without } = decisionOn('severe-discipline');
    expect(decided(stateFor('severe-discipline'), without)).toMatchObject(
      refused('GROUND_STEP_MISSING', { needs: 'decide-discipline' }, 'PEMERIKSAAN-DISIPLIN'),
    );
  });
});

describe('severe discipline, of which law and contract templates say different things', () => {
  const ground = 'severe-discipline';
  const byContract = { 'severe-discipline-class': 'contract' } as const;

  it('is dishonourable by law, and what the templates say is recorded beside it', () => {
    const otherClass = { class: 'honourable-not-own-request', by: 'contract' };
    expect(decided(stateFor(ground), decisionOn(ground))).toMatchObject([{ class: 'dishonourable', otherClass }]);
  });

  it('has the class of the templates where the instansi answered so, and that of the law is recorded beside it', () => {
    const chosen = { ...decisionOn(ground), class: 'honourable-not-own-request' } as const;
    const otherClass = { class: 'dishonourable', by: 'law' };
    expect(decided(stateFor(ground), chosen, byContract)).toMatchObject([{ class: chosen.class, otherClass }]);
    expect(decided(stateFor(ground), chosen)).toMatchObject(
      refused('CLASS_NOT_OF_GROUND', { lawful: ['dishonourable'] }),
    );
    expect(decided(stateFor(ground), decisionOn(ground), byContract)).toMatchObject(
      refused('CLASS_NOT_OF_GROUND', { lawful: ['honourable-not-own-request'] }),
    );
  });

  it('is the only ground with a difference', () => {
    const [unfit] = decided(stateFor('unfit'), decisionOn('unfit')) as readonly object[];
    expect(unfit).not.toHaveProperty('otherClass');
  });
});

describe('the last day', () => {
  const day = (ground: GroundCode, lastDay: string) =>
    decided(stateFor(ground), { ...decisionOn(ground), lastDay: civilDate(lastDay) });
  const outside = (earliest: string, latest: string) => refused('LAST_DAY_OUTSIDE', { earliest, latest });

  it.each([
    ['downsizing', '2026-03-02', undefined],
    ['downsizing', '2026-03-01', outside('2026-03-02', '2026-09-30')],
    ['downsizing', '2026-09-30', undefined],
    ['downsizing', '2026-10-01', outside('2026-03-02', '2026-09-30')],
    // The other appointment has a TMT of its own, a judgment its day, and a death is the day.
    ['appointed-elsewhere', '2025-12-31', undefined],
    ['appointed-elsewhere', '2025-09-30', outside('2025-10-01', '2026-09-30')],
    ['offence-of-office', '2026-02-20', undefined],
    ['offence-of-office', '2026-02-19', outside('2026-02-20', '2026-09-30')],
    ['died', '2026-02-11', outside('2026-02-10', '2026-02-10')],
  ] as const)('%s on %s', (ground, lastDay, refusal) => {
    expect(day(ground, lastDay)).toMatchObject(refusal ?? [{ type: 'terminated', lastDay }]);
  });

  it('of a year that is not renewed comes before it ends anyway', () => {
    const { state } = given([...employed, notRenewedOn('2026-02-27')]);
    const last = (lastDay: string) => decided(state, { ...decisionOn('downsizing'), lastDay: civilDate(lastDay) });
    expect(last('2026-09-29')).toMatchObject([{ type: 'terminated' }]);
    expect(last('2026-09-30')).toMatchObject(outside('2026-03-02', '2026-09-29'));
  });

  it('of a term that lapsed is the day of the decision at the latest', () => {
    const late = { ...decisionOn('downsizing'), lastDay: civilDate('2026-10-05') };
    expect(decided(stateFor('downsizing'), late, {}, '2026-10-05')).toMatchObject([{ type: 'terminated' }]);
    const later = { ...late, lastDay: civilDate('2026-10-06') };
    expect(decided(stateFor('downsizing'), later, {}, '2026-10-05')).toMatchObject(outside('2026-10-05', '2026-10-05'));
  });
});
