/** Why a committee does not let somebody pass the administrative selection. */
export const administrativeReasons = ['documents-incomplete', 'education-not-fitting', 'requirement-not-met'] as const;

/** Documents of an applicant; a letter of work experience comes along where there is one. */
export const applicantDocuments = ['ktp', 'diploma', 'transcript', 'experience'] as const;
export const requiredDocuments = [
  'ktp',
  'diploma',
  'transcript',
] as const satisfies readonly (typeof applicantDocuments)[number][];
