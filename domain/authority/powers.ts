/** What an authority may carry, each by itself: KUASA-TERPISAH. */
export const powers = ['propose', 'appoint', 'sign-contracts', 'evaluate', 'renew', 'convert', 'terminate'] as const;
export type Power = (typeof powers)[number];

/** What touches a person's legal position: acting officials need the approval of Kepala BKN, and four eyes are the rule. */
export const strategicPowers = ['appoint', 'renew', 'convert', 'terminate'] as const satisfies readonly Power[];

/** The kuasa that are apart by KUASA-TERPISAH; an instansi may answer that one of them carries them all. */
export const separablePowers = [
  'propose',
  'appoint',
  'sign-contracts',
  'terminate',
] as const satisfies readonly Power[];
