import type { ProblemText } from './text.ts';

/** Problems of a list of running contracts, beside what is wrong with its rows. */
export const runningContractTexts = {
  COLUMNS_NOT_FOUND: {
    status: 422,
    title: 'Kolom berkas belum dapat dipadankan',
    happened: 'Ada kolom wajib yang tidak ditemukan atau tidak jelas padanannya; lihat "errors".',
    specifically: ({ ignored }) =>
      Array.isArray(ignored) && ignored.length > 0
        ? `Ada kolom wajib yang tidak ditemukan atau tidak jelas padanannya; lihat "errors". Kolom berkas yang tidak dikenal: ${ignored.join(', ')}.`
        : 'Ada kolom wajib yang tidak ditemukan atau tidak jelas padanannya; lihat "errors".',
    kept: 'Tidak ada yang disimpan atau diputuskan.',
    act: 'Perbaiki baris judulnya, atau sebutkan padanan kolomnya dengan mapping.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
