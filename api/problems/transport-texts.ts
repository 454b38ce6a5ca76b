import type { ProblemText } from './text.ts';

const NOTHING = 'Tidak ada yang disimpan atau diputuskan.';

/** Problems of the request itself, or of what stands behind the API. A closed set. */
export const transportTexts = {
  UNAUTHENTICATED: {
    status: 401,
    title: 'Belum masuk',
    happened:
      'Permintaan tidak membawa tanda masuk yang berlaku: tidak ada, sudah kedaluwarsa, atau bukan dari penerbit instansi.',
    kept: NOTHING,
    act: 'Masuk kembali, lalu ulangi permintaan dengan kunci yang sama.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'Tidak berwenang',
    happened: 'Peran akun Anda tidak mencakup tindakan ini.',
    kept: 'Tidak ada yang diputuskan; permintaan ini dicatat.',
    act: 'Minta pejabat yang berwenang melakukannya, atau pilih peran lain dengan kepala Acting-Role.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'Tidak ditemukan',
    happened: 'Tidak ada apa pun di alamat ini yang dapat Anda lihat.',
    kept: NOTHING,
    act: 'Periksa alamatnya, dan instansi akun Anda.',
  },
  INVALID_BODY: {
    status: 400,
    title: 'Isi permintaan tidak benar',
    happened: 'Ada isian yang kurang atau keliru; lihat "errors".',
    kept: NOTHING,
    act: 'Perbaiki isian yang disebut, lalu kirim lagi.',
  },
  INVALID_QUERY: {
    status: 400,
    title: 'Alamat atau kepala permintaan tidak benar',
    happened: 'Ada parameter alamat atau kepala permintaan yang keliru; lihat "errors".',
    kept: NOTHING,
    act: 'Perbaiki yang disebut, lalu kirim lagi.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'Jenis isi tidak didukung',
    happened: 'Jenis isi permintaan bukan yang diterima alamat ini.',
    specifically: ({ wanted }) => `Alamat ini menerima ${wanted} dalam UTF-8.`,
    kept: NOTHING,
    act: 'Kirim dengan Content-Type yang diminta.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'Isi terlalu besar',
    happened: 'Isi permintaan melebihi batas: 100 kB untuk JSON, 8 MB untuk CSV.',
    kept: NOTHING,
    act: 'Bagi menjadi beberapa permintaan.',
  },
  CSV_UNREADABLE: {
    status: 422,
    title: 'Berkas CSV tidak terbaca',
    happened: 'Berkas ini bukan CSV yang utuh.',
    specifically: ({ reason }) => `Berkas CSV tidak terbaca: ${reason}`,
    kept: NOTHING,
    act: 'Simpan ulang sebagai CSV UTF-8 dengan baris judul yang benar, lalu kirim lagi.',
  },
  LIST_HAS_ERRORS: {
    status: 422,
    title: 'Daftar berisi kesalahan',
    happened: 'Ada baris yang belum benar; semuanya disebut di "errors".',
    specifically: ({ count }) => `Ada ${count} kesalahan; semuanya disebut di "errors".`,
    kept: 'Tidak satu baris pun dimuat.',
    act: 'Perbaiki semuanya, lalu kirim daftar utuh lagi.',
  },
  EARLIER_REQUEST_OPEN: {
    status: 409,
    title: 'Permintaan sebelumnya belum selesai',
    happened: 'Permintaan lain dengan isi berbeda untuk hal yang sama masih berjalan.',
    kept: 'Permintaan sebelumnya tetap tersimpan; yang ini tidak.',
    act: 'Ulangi permintaan sebelumnya dengan kunci yang sama sampai terjawab.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: 'Kunci permintaan belum ada',
    happened: 'Kepala Idempotency-Key wajib ada: 1 sampai 128 karakter ASCII yang tampak.',
    kept: NOTHING,
    act: 'Buat kunci baru untuk setiap keputusan, dan pakai kunci yang sama bila mengulanginya.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'Kunci sudah dipakai untuk permintaan lain',
    happened: 'Kunci ini sudah dipakai untuk permintaan dengan isi yang berbeda.',
    kept: 'Permintaan yang pertama tetap berlaku; yang ini tidak disimpan.',
    act: 'Pakai kunci baru untuk permintaan baru.',
  },
  REGISTRY_UNAVAILABLE: {
    status: 503,
    title: 'Register tidak dapat dihubungi',
    happened: 'Basis data sedang tidak menjawab.',
    kept: 'Tidak ada yang diputuskan oleh permintaan ini kecuali sudah diterima sebelumnya.',
    act: 'Ulangi sebentar lagi dengan kunci yang sama.',
  },
  ENGINE_UNAVAILABLE: {
    status: 503,
    title: 'Mesin proses tidak menjawab',
    happened: 'Keputusan belum diterima oleh mesin proses dalam waktunya.',
    kept: 'Kunci dan waktu terima permintaan tersimpan dan tetap berlaku.',
    act: 'Ulangi dengan kunci dan isi yang sama; keputusan tidak akan tercatat dua kali.',
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    title: 'Layanan masuk tidak dapat dihubungi',
    happened: 'Penerbit tanda masuk sedang tidak menjawab, sehingga tanda masuk tidak dapat diperiksa.',
    kept: NOTHING,
    act: 'Ulangi sebentar lagi dengan kunci yang sama.',
  },
  INTERNAL: {
    status: 500,
    title: 'Kesalahan di pihak kami',
    happened: 'Terjadi kesalahan yang tidak terduga.',
    kept: 'Bila ini sebuah keputusan, keadaannya dapat dilihat dengan mengulanginya memakai kunci yang sama.',
    act: 'Ulangi; bila tetap gagal, sampaikan nomor permintaan ini kepada pengelola sistem.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
