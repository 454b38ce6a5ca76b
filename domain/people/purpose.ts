/** Why an official looks at somebody in the clear: a closed set, kept with every look. */
export const purposes = [
  'casework',
  'identity-check',
  'correspondence',
  'own-request',
  'complaint',
  'legal-proceedings',
  'audit',
] as const;
export type Purpose = (typeof purposes)[number];
