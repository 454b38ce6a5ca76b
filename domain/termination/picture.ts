import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';

type Stage = 'employed' | 'in-review' | 'before-ppk' | 'decided' | 'questioned' | 'dead' | 'ended' | 'closed';

/** Diktum KEDUA PULUH EMPAT: how an employment comes to its end, and comes back. */
export const terminationPicture: Picture<Stage, EmploymentEventType> = {
  process: 'termination',
  title: 'Pemberhentian',
  begins: 'employed',
  ends: ['closed'],
  arrows: [
    { from: 'employed', event: 'termination-prepared', to: 'before-ppk', rules: ['ALASAN-PEMBERHENTIAN'] },
    { from: 'employed', event: 'resignation-recorded', to: 'before-ppk', rules: ['ALASAN-PEMBERHENTIAN'] },
    { from: 'employed', event: 'performance-review-opened', to: 'in-review', rules: ['TIDAK-BERKINERJA'] },
    { from: 'in-review', event: 'performance-review-closed', to: 'before-ppk', rules: ['TIDAK-BERKINERJA'] },
    { from: 'in-review', event: 'performance-review-closed', to: 'employed', rules: ['TIDAK-BERKINERJA'] },
    { from: 'before-ppk', event: 'resignation-withdrawn', to: 'employed', rules: ['ALASAN-PEMBERHENTIAN'] },
    { from: 'before-ppk', event: 'termination-declined', to: 'employed', rules: ['ALASAN-PEMBERHENTIAN'] },
    {
      from: 'employed',
      event: 'terminated',
      to: 'decided',
      rules: ['ALASAN-PEMBERHENTIAN', 'KELAS-PEMBERHENTIAN', 'BUKTI-PIDANA-PARTAI'],
    },
    {
      from: 'before-ppk',
      event: 'terminated',
      to: 'decided',
      rules: ['ALASAN-PEMBERHENTIAN', 'KELAS-PEMBERHENTIAN', 'BUKTI-PIDANA-PARTAI'],
    },
    { from: 'decided', event: 'employment-ended', to: 'ended', rules: ['ALASAN-PEMBERHENTIAN'] },
    // Not renewed, at the pension age, or appointed as PPPK: no SK of this process comes before it.
    {
      from: 'employed',
      event: 'employment-ended',
      to: 'ended',
      rules: ['PERPANJANGAN', 'MASA-SAMPAI-BUP', 'KONVERSI-PENGANGKATAN'],
    },
    { from: '*', event: 'death-recorded', to: 'dead', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'dead', event: 'employment-ended', to: 'ended', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'ended', event: 'terminated', to: 'ended', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'decided', event: 'decision-annulled', to: 'employed', rules: ['KEBERATAN-BANDING'] },
    { from: 'ended', event: 'decision-annulled', to: 'employed', rules: ['KEBERATAN-BANDING', 'JEDA-TIDAK-DISAMBUNG'] },
    { from: 'decided', event: 'termination-ground-fell', to: 'questioned', rules: ['ALASAN-GUGUR'] },
    { from: 'ended', event: 'termination-ground-fell', to: 'questioned', rules: ['ALASAN-GUGUR'] },
    // A date was wrong: open for what follows from the right one.
    { from: 'closed', event: 'fact-corrected', to: 'ended', rules: ['KEBERATAN-BANDING', 'TANGGAL-MENINGGAL'] },
    { from: 'closed', event: 'termination-ground-fell', to: 'questioned', rules: ['ALASAN-GUGUR'] },
    { from: 'questioned', event: 'termination-revoked', to: 'employed', rules: ['ALASAN-GUGUR'] },
    { from: 'questioned', event: 'termination-upheld', to: 'decided', rules: ['ALASAN-GUGUR'] },
    { from: 'questioned', event: 'termination-upheld', to: 'ended', rules: ['ALASAN-GUGUR'] },
    // BPASN confirmed what the PPK had changed; or a death came before all of it.
    { from: 'questioned', event: 'appeal-decided', to: 'decided', rules: ['ALASAN-GUGUR', 'KEBERATAN-BANDING'] },
    { from: 'questioned', event: 'appeal-decided', to: 'ended', rules: ['ALASAN-GUGUR', 'KEBERATAN-BANDING'] },
    { from: 'questioned', event: 'employment-ended', to: 'ended', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'questioned', event: 'decision-annulled', to: 'employed', rules: ['KEBERATAN-BANDING'] },
    { from: 'ended', event: 'termination-declined', to: 'employed', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'ended', event: 'employment-closed', to: 'closed', rules: ['KEBERATAN-BANDING'] },
    { from: 'closed', event: 'death-recorded', to: 'ended', rules: ['TANGGAL-MENINGGAL'] },
    { from: 'closed', event: 'death-recorded', to: 'dead', rules: ['TANGGAL-MENINGGAL'] },
  ],
};
