import { KEPMEN_FROM } from '../rules/cite.ts';
import { openPoint, type Policy } from './policy.ts';

/** By whose paper decisions stand. */
export const authorityPolicies = [
  {
    id: 'kuasa-separate',
    question: 'Apakah kuasa mengusulkan, mengangkat, menandatangani, dan memberhentikan terpisah?',
    type: { kind: 'boolean' },
    default: true,
    reason: 'Kuasa menandatangani perjanjian pernah diberikan tersendiri.',
    citation: openPoint('SK Bupati Demak 800/354/2025'),
    since: KEPMEN_FROM,
  },
  {
    id: 'acting-officials',
    question: 'Bolehkah Plt., Plh., atau Pj. mengangkat, memperpanjang, mengubah status, atau memberhentikan?',
    type: { kind: 'choice', options: ['with-approval-number', 'refused', 'allowed'] },
    default: 'with-approval-number',
    reason:
      'Perpres 116/2022 Pasal 25 mensyaratkan pertimbangan teknis Kepala BKN; penerapannya di sini belum dipastikan.',
    citation: openPoint('Perpres 116/2022 Pasal 25'),
    since: KEPMEN_FROM,
  },
  {
    id: 'late-revocation',
    question: 'Pencabutan wewenang yang terlambat dicatat: daftar untuk PPK, atau batal?',
    type: { kind: 'choice', options: ['list-for-ppk', 'void'] },
    default: 'list-for-ppk',
    reason: 'Pencatatan tidak membatalkan keputusan dengan sendirinya.',
    citation: openPoint('Kepmen tidak mengaturnya'),
    since: KEPMEN_FROM,
  },
  {
    id: 'retroactive-tmt',
    question: 'Bolehkah TMT mendahului penandatanganan?',
    type: { kind: 'boolean' },
    default: true,
    reason: 'Perjanjian Demak berlaku 1 Oktober 2025 walaupun kuasanya 3 Desember 2025.',
    citation: openPoint('SK Bupati Demak 800/354/2025'),
    since: KEPMEN_FROM,
  },
  {
    id: 'inspectorate-rung',
    question: 'Apakah Inspektorat menerima pemberitahuan eskalasi?',
    type: { kind: 'boolean' },
    default: false,
    reason: 'Dinyalakan oleh PPK.',
    citation: openPoint('Kepmen tidak mengaturnya'),
    since: KEPMEN_FROM,
  },
  {
    id: 'bulk-against-people',
    question: 'Bolehkah keputusan yang merugikan orang diambil massal?',
    type: { kind: 'choice', options: ['excluded', 'reason-per-person'] },
    default: 'excluded',
    reason: 'Setiap orang berhak atas alasannya sendiri.',
    citation: openPoint('Kepmen tidak mengaturnya'),
    since: KEPMEN_FROM,
  },
] as const satisfies readonly Policy[];
