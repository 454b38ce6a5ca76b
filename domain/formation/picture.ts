import type { Picture } from '../file/picture.ts';
import type { FormationEventType } from './events.ts';
import type { FormationStage } from './state.ts';

/** Diktum KETUJUH huruf a–d, one needs proposal of an instansi. */
export const formationPicture: Picture<FormationStage, FormationEventType> = {
  process: 'formation',
  title: 'Penetapan kebutuhan',
  begins: 'opened',
  arrows: [
    { from: 'opened', event: 'list-loaded', to: 'listed', rules: ['KELAYAKAN-CALON', 'USUL-SELURUH-CALON'] },
    {
      from: 'listed',
      event: 'needs-proposed',
      to: 'proposed',
      rules: ['USUL-WAJIB-LENGKAP', 'JENDELA-USUL-KEBUTUHAN'],
    },
    { from: 'proposed', event: 'determination-received', to: 'determined', rules: ['PENETAPAN-KEBUTUHAN', 'NI-USUL'] },
    { from: 'determined', event: 'allocation-announced', to: 'announced', rules: ['JENDELA-PENGUMUMAN'] },
    { from: 'announced', event: 'formation-concluded', to: 'concluded', rules: ['PENGANGKATAN', 'PEMBATALAN'] },
  ],
};
