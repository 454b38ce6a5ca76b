import type { Picture } from '../file/picture.ts';
import type { AppointmentEventType } from './events.ts';
import type { AppointmentStage } from './state.ts';

/** Diktum KETUJUH–KEDUA BELAS, one candidate. */
export const appointmentPicture: Picture<AppointmentStage, AppointmentEventType> = {
  process: 'appointment',
  title: 'Pengangkatan',
  begins: 'documents',
  ends: ['cancelled'],
  arrows: [
    { from: 'documents', event: 'drh-verified', to: 'ready', rules: ['DOKUMEN-DRH', 'JENDELA-DRH'] },
    { from: 'ready', event: 'ni-proposed', to: 'at-bkn', rules: ['NI-USUL', 'JENDELA-NI-USUL'] },
    { from: 'at-bkn', event: 'file-returned', to: 'returned', rules: ['NI-TERIMA'] },
    { from: 'returned', event: 'ni-reproposed', to: 'at-bkn', rules: ['BTS-PERBAIKAN'] },
    { from: 'at-bkn', event: 'ni-issued', to: 'ni-issued', rules: ['PENETAPAN-NI', 'NI-TERIMA'] },
    { from: 'at-bkn', event: 'found-not-eligible', to: 'not-eligible', rules: ['PENETAPAN-NI'] },
    { from: 'ni-issued', event: 'appointed', to: 'appointed', rules: ['NI-SYARAT-SK', 'PENGANGKATAN'] },
    {
      from: 'appointed',
      event: 'contract-signed',
      to: 'contracted',
      rules: ['PERJANJIAN-TUJUH-UNSUR', 'MASA-SATU-TAHUN'],
    },
    { from: 'contracted', event: 'started-work', to: 'started', rules: ['SPMT', 'JENDELA-SPMT'] },
    { from: 'documents', event: 'cancelled', to: 'cancelled', rules: ['PEMBATALAN', 'TANGGAPAN-PEMBERITAHUAN'] },
    { from: 'ready', event: 'cancelled', to: 'cancelled', rules: ['PEMBATALAN'] },
    { from: 'at-bkn', event: 'cancelled', to: 'cancelled', rules: ['PEMBATALAN'] },
    { from: 'returned', event: 'cancelled', to: 'cancelled', rules: ['PEMBATALAN'] },
    { from: 'ni-issued', event: 'cancelled', to: 'cancelled', rules: ['PEMBATALAN'] },
    { from: 'cancelled', event: 'reopened', to: 'documents', rules: ['JENDELA-DRH', 'PEMBATALAN'] },
  ],
};
