/** Earlier terms that one row can name, beside the present one. */
export const earlierTerms = [1, 2, 3, 4] as const;

/** What is asked of every contract; the rest may stay away. */
export const requiredColumns = [
  'nik',
  'nama',
  'tempat_lahir',
  'tanggal_lahir',
  'jenis_kelamin',
  'nomor_induk',
  'jenis_jabatan',
  'jabatan',
  'unit_kode',
  'tmt_pengangkatan',
  'perjanjian_mulai',
  'perjanjian_selesai',
] as const;

const ofEarlierTerms = earlierTerms.flatMap(
  (n) =>
    [
      `masa_${n}_mulai`,
      `masa_${n}_selesai`,
      `masa_${n}_sk_nomor`,
      `masa_${n}_sk_tanggal`,
      `masa_${n}_perjanjian_nomor`,
      `masa_${n}_perjanjian_tanggal`,
    ] as const,
);

/** Our names of the columns of a list of running contracts; its file may have others (`map-columns.ts`). */
export const contractColumns = [
  ...requiredColumns,
  'sk_nomor',
  'sk_tanggal',
  'perjanjian_nomor',
  'perjanjian_tanggal',
  'upah_terakhir',
  'keterangan',
  ...ofEarlierTerms,
] as const;

export type ContractColumn = (typeof contractColumns)[number];

/** A row under our names; what the file has no column for is empty. */
export type ContractCells = Readonly<Record<ContractColumn, string>>;

/** Other names under which instansi keep these columns, without spaces and signs. */
export const otherNames: Readonly<Partial<Record<ContractColumn, readonly string[]>>> = {
  nik: ['noktp', 'nomorktp', 'nonik', 'nomornik', 'nomorindukkependudukan'],
  nama: ['namalengkap', 'namapegawai', 'namapppk'],
  tempat_lahir: ['tmptlahir', 'tptlahir', 'kotalahir', 'kotakelahiran'],
  tanggal_lahir: ['tgllahir'],
  jenis_kelamin: ['jk', 'lp', 'kelamin', 'sex', 'gender'],
  nomor_induk: ['ni', 'noinduk', 'nipppk', 'nippppk', 'nip', 'nipbaru', 'nomorindukpppk', 'nomorindukpegawai'],
  jenis_jabatan: ['kelompokjabatan', 'rumpunjabatan', 'jenisjab'],
  jabatan: ['namajabatan', 'jab'],
  unit_kode: ['kodeunit', 'kodeunitkerja', 'kodeunor', 'idunor'],
  tmt_pengangkatan: ['tmt', 'tmtpppk', 'tmtawal', 'tmtpertama'],
  perjanjian_mulai: [
    'mulaiperjanjian',
    'awalperjanjian',
    'mulaikontrak',
    'awalkontrak',
    'tglmulaikontrak',
    'tmtkontrak',
  ],
  perjanjian_selesai: [
    'akhirperjanjian',
    'selesaikontrak',
    'akhirkontrak',
    'tglakhirkontrak',
    'tatkontrak',
    'berakhir',
  ],
  sk_nomor: ['nosk', 'nomorsk'],
  sk_tanggal: ['tglsk', 'tanggalsk'],
  perjanjian_nomor: ['noperjanjian', 'nomorperjanjian', 'nokontrak', 'nomorkontrak', 'nopk', 'nomorpk'],
  perjanjian_tanggal: ['tglperjanjian', 'tanggalperjanjian', 'tglkontrak', 'tanggalkontrak', 'tglttd', 'tanggalttd'],
  upah_terakhir: ['upah', 'upahlama', 'honor', 'honorterakhir', 'gajiterakhir', 'upahnonasn'],
  keterangan: ['ket', 'catatan'],
};
