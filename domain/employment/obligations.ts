/** Diktum KEDUA PULUH DUA: the four obligations of an employee, in words for people. */
export const obligations = {
  loyalty: 'setia dan taat kepada Pancasila, UUD 1945, NKRI, dan pemerintahan yang sah',
  law: 'menaati peraturan perundang-undangan',
  conduct: 'melaksanakan nilai dasar, kode etik, dan kode perilaku ASN',
  neutrality: 'menjaga netralitas',
} as const;
