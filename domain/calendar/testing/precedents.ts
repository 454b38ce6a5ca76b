import type { Decree } from '../decree.ts';
import { add, decreeOf, move, remove } from './decrees.ts';

/**
 * What amendments have done. Of each annual list only the days that the amendments touch are here, so no year is
 * covered by them.
 */
const END_OF_YEAR = 'https://setkab.go.id/pemerintah-keluarkan-skb-3-menteri-hapus-tiga-hari-cuti-bersama-2020';
const LIST_2021 =
  'https://nasional.okezone.com/read/2020/09/11/337/2276391/ini-hari-libur-nasional-dan-cuti-bersama-2021';
const MOVED_2021 =
  'https://economy.okezone.com/read/2021/08/09/320/2453173/jangan-lupa-hari-ini-bukan-tanggal-merah-tetap-masuk-kerja-ya';
const IDUL_ADHA_2023 =
  'https://radartv.disway.id/amp/16733/horepemerintah-tetapkan-cuti-bersama-idul-adha-selama-3-hari';

/** December 2020: the days put in place of the cuti bersama of Idul Fitri, three of which were cut again. */
export const endOf2020: readonly Decree[] = [
  decreeOf(
    ['28', '29', '30', '31'].map((day) =>
      add(`2020-12-${day}`, 'cuti-bersama', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah'),
    ),
    {
      id: 'skb-2020-perubahan-3',
      number: 'SKB perubahan ketiga Menag 440/2020, Menaker 03/2020, MenPANRB 03/2020',
      issued: '2020-05-20',
      source: END_OF_YEAR,
    },
  ),
  decreeOf([remove('2020-12-28'), remove('2020-12-29'), remove('2020-12-30')], {
    id: 'skb-2020-perubahan-4',
    number: 'SKB perubahan keempat Menag 744/2020, Menaker 05/2020, MenPANRB 06/2020',
    issued: '2020-12-01',
    source: END_OF_YEAR,
  }),
];

/** 2021: two holidays moved by a day, one cuti bersama taken away. The days of issue are those of the press. */
export const moved2021: readonly Decree[] = [
  decreeOf(
    [
      add('2021-08-10', 'libur-nasional', 'Tahun Baru Islam 1443 Hijriah'),
      add('2021-10-19', 'libur-nasional', 'Maulid Nabi Muhammad SAW'),
      add('2021-12-24', 'cuti-bersama', 'Cuti Bersama Hari Raya Natal'),
    ],
    {
      id: 'skb-2021',
      number: 'SKB Menag 642/2020, Menaker 4/2020, MenPANRB 4/2020',
      issued: '2020-09-10',
      source: LIST_2021,
      confidence: 'medium',
    },
  ),
  decreeOf([move('2021-08-10', '2021-08-11'), move('2021-10-19', '2021-10-20'), remove('2021-12-24')], {
    id: 'skb-2021-perubahan-2',
    number: 'SKB perubahan kedua Menag 712/2021, Menaker 1/2021, MenPANRB 3/2021',
    issued: '2021-06-18',
    source: MOVED_2021,
    confidence: 'medium',
  }),
];

/** Idul Adha 2023: one day off became three, twelve days before. */
export const idulAdha2023: readonly Decree[] = [
  decreeOf([add('2023-06-29', 'libur-nasional', 'Idul Adha 1444 Hijriah')], {
    id: 'skb-2023',
    number: 'SKB Menag 1066/2022, Menaker 3/2022, MenPANRB 3/2022',
    issued: '2022-10-11',
    source: IDUL_ADHA_2023,
    confidence: 'medium',
  }),
  decreeOf(
    [
      add('2023-06-28', 'cuti-bersama', 'Cuti Bersama Idul Adha 1444 Hijriah'),
      add('2023-06-30', 'cuti-bersama', 'Cuti Bersama Idul Adha 1444 Hijriah'),
    ],
    {
      id: 'skb-2023-perubahan-2',
      number: 'SKB perubahan kedua Menag 624/2023, Menaker 2/2023, MenPANRB 2/2023',
      issued: '2023-06-16',
      source: IDUL_ADHA_2023,
    },
  ),
];
