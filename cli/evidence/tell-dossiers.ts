import type { Dossier, DossierLaw, Field, ListedCase } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { headIn } from '../../audit/evidence/head.ts';
import { knownCasesIn } from './known-in.ts';
import { type Names, nameOf, tellCase } from './tell-case.ts';
import { tellDigests, tellLetters, tellRules } from './tell-law.ts';
import { when } from './when.ts';

/** A dossier, and its name in the ZIP. */
export type NamedDossier = { readonly name: string; readonly dossier: Dossier };

/**
 * The dossiers of this evidence, one after the other: of a single case one; of several one of each, and at the end one that
 * lists them and tells what they share. A function of the evidence and of names, so that they can be made again from what was
 * verified.
 */
export function* tellDossiers(evidence: Evidence, json: Uint8Array, names: Names): Generator<NamedDossier, void> {
  const knownCase = knownCasesIn(evidence, names);
  const shared = sharedIn(evidence, names);
  const law: DossierLaw = {
    rules: tellRules(evidence.rules),
    letters: tellLetters(evidence.letters),
    digests: tellDigests(evidence, json),
  };
  const list: ListedCase[] = [];
  for (const one of evidence.cases) {
    const told = tellCase(evidence, one, knownCase(one.stream), names);
    const { title, state, nextDue } = told;
    const cover = [...told.about.filter(([label]) => covered.includes(label)), ...shared.cover];
    const dossier = { ...shared, subtitle: title, cover, told };
    if (evidence.cases.length === 1) return yield { name: whole, dossier: { ...dossier, law } };
    const file = `dossier/${one.stream.replaceAll('/', '-')}.pdf`;
    list.push({ title, state, nextDue, file, ...(one.person?.name && { whom: one.person.name }) });
    yield { name: file, dossier: { ...dossier, proves: [...shared.proves, elsewhere] } };
  }
  const owners = instansiIn(evidence).map((id) => nameOf(names, id));
  const cover: readonly Field[] = [['Instansi', owners.join('; ')], ...shared.cover];
  yield { name: whole, dossier: { ...shared, subtitle: `${list.length} berkas dan usulan`, cover, list, law } };
}

function instansiIn({ cases }: Evidence): readonly string[] {
  return [...new Set(cases.map(({ stream }) => stream.split('/')[1] ?? ''))];
}

const whole = 'dossier.pdf';
const elsewhere = `Aturan, surat jadwal, dan sidik yang dipakai bersama ada di ${whole}.`;

/** What stands on the cover of each. */
function sharedIn(evidence: Evidence, names: Names): Pick<Dossier, 'title' | 'madeAt' | 'cover' | 'proves'> {
  const { origin, size, root, signedBy } = headIn(evidence.checkpoint);
  const zone = names.get(instansiIn(evidence)[0] ?? '')?.zone ?? 'WIB';
  const madeAt = Date.parse(evidence.madeAt);
  return {
    title: 'Berkas bukti',
    madeAt,
    cover: [
      ['Dibuat', when(madeAt, zone)],
      ['Data orang', evidence.people === 'included' ? 'disertakan' : 'disamarkan: tidak ada nama, NIK, atau NI'],
      ['Log bukti', origin],
      ['Ukuran log', `${size} daun`],
      ['Akar log', root.toString('base64')],
      ['Ditandatangani', `atas nama ${signedBy.join(', ')}`],
    ],
    proves,
  };
}

const covered = ['Proses', 'Instansi', 'Unit kerja', 'Tentang', 'Keadaan', 'Tenggat berikutnya'];

const proves = [
  'Terbukti, setelah evidence.json diperiksa dengan pemeriksa dan kunci log yang diperoleh dari tempat lain: kejadian, riwayat, dan alur kerja di dalamnya sama dengan yang dicatat log saat kepalanya ditandatangani.',
  'Tidak terbukti: bahwa yang dicatat benar terjadi, bahwa naskah yang disebut memang ada, dan apa pun sesudah kepala log itu. Naskah ini disusun dari evidence.json untuk dibaca orang; yang mengikat adalah evidence.json yang sudah diperiksa.',
];
