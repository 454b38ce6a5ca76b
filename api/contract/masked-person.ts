import { z } from 'zod';

/** A person as lists and files show them. */
export const maskedPerson = z
  .strictObject({
    name: z.string().meta({ example: 'S*** A***' }),
    nik: z.string().meta({ example: '0012***********1' }),
    participantNumber: z.string().optional(),
  })
  .meta({
    id: 'MaskedPerson',
    description:
      'Disamarkan, atau "dihapus"; hanya untuk peran yang mengerjakan berkas. Utuhnya: /v1/cases/{id}/person',
  });
