import type { Picture } from '../file/picture.ts';
import type { ConversionBatchEventType } from './events.ts';
import type { ConversionBatchStage } from './state.ts';

/** Diktum KEDUA PULUH DELAPAN: one proposal of PPPK needs for employees. */
export const conversionBatchPicture: Picture<ConversionBatchStage, ConversionBatchEventType> = {
  process: 'conversion',
  title: 'Usul kebutuhan PPPK',
  begins: 'opened',
  arrows: [
    {
      from: 'opened',
      event: 'conversion-needs-proposed',
      to: 'proposed',
      rules: ['KONVERSI-DASAR', 'KONVERSI-USUL-KEBUTUHAN'],
    },
    {
      from: 'proposed',
      event: 'conversion-determination-received',
      to: 'determined',
      rules: ['KONVERSI-PENETAPAN', 'KONVERSI-RINCIAN'],
    },
    { from: 'determined', event: 'conversion-determination-received', to: 'determined', rules: ['KONVERSI-PENETAPAN'] },
    { from: 'determined', event: 'conversion-concluded', to: 'concluded', rules: ['KONVERSI-PENGANGKATAN'] },
  ],
};
