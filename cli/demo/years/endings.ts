import { about, ended } from './about.ts';

export const resignationArrives = about('resigned', 'operator', {
  ...{ kind: 'record-resignation', letter: 'S-1/2026', lastDay: '2026-04-30' },
});
export const resigned = ended('resigned', 'honourable', '2026-04-30', {
  ...{ papers: ['surat pengunduran diri'], contestable: false },
});

/** Died on a Sunday, heard of by the akta; its SK comes after the death has ended the employment. */
export const deathIsKnown = about('died', 'operator', {
  ...{ kind: 'record-death', effectiveOn: '2026-05-17', certificate: 'AK-1/2026' },
});
export const died = ended('died', 'honourable', '2026-05-17', { papers: ['akta kematian'], contestable: false });

export const appointedElsewhere = ended('appointed-elsewhere', 'status-change', '2026-05-31', {
  ...{ papers: ['keputusan pengangkatan'], contestable: false },
});

/** No predicate ends anything by itself: it is reviewed, and the person is heard. */
export const reviewOpened = about('not-performing', 'operator', {
  ...{ kind: 'open-performance-review', basis: 'Evaluasi triwulan I 2026', reason: 'Predikat sangat kurang.' },
});
export const reviewClosed = about('not-performing', 'verifier', {
  ...{ kind: 'close-performance-review', finding: 'not-performing', heardOn: '2026-07-08', report: 'BA-7/2026' },
  reason: 'Target tidak tercapai.',
});
export const notPerforming = ended('not-performing', 'honourable-not-own-request', '2026-07-31', {
  ...{ papers: ['hasil evaluasi kinerja', 'hasil peninjauan'], contestable: true, heardOn: '2026-07-08' },
});

export const prison = ended('prison-two-years', 'honourable-not-own-request', '2026-09-30', {
  ...{ papers: ['putusan', 'pendapat hukum'], contestable: true, heardOn: '2026-08-28' },
  judgment: { number: '12/Pid.Sus/2026 (contoh)', on: '2026-08-20', court: 'PN Contoh', monthsImposed: 30 },
});
