import type { AppointmentEventType } from '../../domain/appointment/events.ts';
import type { AuthorityEvent } from '../../domain/authority/register.ts';
import type { BulkEvent } from '../../domain/bulk/bulk.ts';
import type { ConversionBatchEventType } from '../../domain/conversion-batch/events.ts';
import type { DecreeEvent } from '../../domain/decree/decree.ts';
import type { EmploymentEventType } from '../../domain/employment/events.ts';
import type { FormationEventType } from '../../domain/formation/events.ts';
import type { IntakeEvent } from '../../domain/intake/intake.ts';
import type { PolicyEvent } from '../../domain/policies/stream.ts';
import type { SelectionEventType } from '../../domain/selection/events.ts';

/** Every kind of event of the streams that are mined. */
export type MinedEventType =
  | AppointmentEventType
  | EmploymentEventType
  | FormationEventType
  | ConversionBatchEventType
  | SelectionEventType
  | BulkEvent['type']
  | IntakeEvent['type']
  | DecreeEvent['type']
  | AuthorityEvent['type']
  | PolicyEvent['type'];

/** What each kind is called: a name, and nothing of what the single event says. A kind without one does not compile. */
export const labels: Readonly<Record<MinedEventType, string>> = {
  // Clocks and dates
  'clock-opened': 'Tenggat mulai berjalan',
  'clock-retimed': 'Tenggat bergeser',
  'shortening-proposed': 'Tenggat akan maju',
  'shortening-declined': 'Tenggat tidak jadi maju',
  'clock-paused': 'Tenggat dijeda',
  'clock-resumed': 'Tenggat berjalan kembali',
  'rung-fired': 'Pengingat atau pemberitahuan tenggat',
  'reminder-letter-recorded': 'Surat pengingat dikirim',
  'correction-proposed': 'Koreksi tanggal diajukan',
  'fact-corrected': 'Tanggal dikoreksi',
  // Formation
  'formation-opened': 'Usulan dibuka',
  'list-loaded': 'Daftar nominatif dimuat',
  'needs-proposed': 'Usulan kebutuhan disampaikan',
  'rows-excluded': 'Calon tidak diusulkan',
  'rows-included': 'Calon diusulkan kembali',
  'proposal-revised': 'Usulan diperbaiki',
  'determination-received': 'Penetapan kebutuhan diterima',
  'allocation-announced': 'Alokasi diumumkan',
  'letter-recorded': 'Surat jadwal dicatat',
  'letter-applied': 'Surat jadwal diterapkan',
  'files-started': 'Berkas calon dibuka',
  'files-done': 'Semua berkas selesai pada tenggatnya',
  'formation-concluded': 'Usulan ditutup',
  // Appointment
  'case-opened': 'Berkas dibuka',
  'drh-verified': 'DRH diverifikasi',
  'notice-given': 'Pemberitahuan dokumen kurang',
  'ni-proposed': 'NI diusulkan',
  'file-returned': 'Berkas dikembalikan BKN (BTS)',
  'ni-reproposed': 'NI diusulkan kembali',
  'found-not-eligible': 'Tidak memenuhi syarat (TMS)',
  'ni-issued': 'NI ditetapkan',
  appointed: 'Keputusan pengangkatan ditetapkan',
  'sk-uploaded': 'SK diunggah ke SIASN',
  'contract-signed': 'Perjanjian kerja ditandatangani',
  'started-work': 'Mulai bertugas (SPMT)',
  cancelled: 'Proses dibatalkan',
  'reopening-allowed': 'Surat membolehkan berkas dibuka kembali',
  reopened: 'Berkas dibuka kembali',
  'batch-concluded': 'Usulannya ditutup',
  // Selection
  'selection-opened': 'Seleksi dibuka',
  'applicants-loaded': 'Pelamar dimuat',
  'stage-results-recorded': 'Hasil tahap seleksi dicatat',
  'selection-results-announced': 'Hasil seleksi diumumkan',
  'selection-objection-recorded': 'Sanggahan dicatat',
  'selection-objection-answered': 'Sanggahan dijawab',
  'selection-results-final': 'Hasil seleksi menjadi akhir',
  'selection-handed-over': 'Hasil seleksi diserahkan',
  'selection-withdrawn': 'Seleksi ditarik',
  // Intake
  'intake-recorded': 'Daftar kontrak berjalan dicatat',
  'page-started': 'Sebagian kontrak dibuka',
  'intake-finished': 'Semua kontrak dibuka',
  // Contract years
  'employment-opened': 'Hubungan kerja dicatat',
  'renewal-opened': 'Perpanjangan dibuka',
  'renewal-clock-resumed': 'Tenggat perpanjangan diawasi kembali',
  'renewal-prepared': 'Perpanjangan disiapkan',
  renewed: 'Perjanjian diperpanjang',
  'signing-date-set': 'Hari penandatanganan ditetapkan',
  'renewal-signed': 'Perjanjian perpanjangan ditandatangani',
  'not-renewed': 'Perjanjian tidak diperpanjang',
  'term-began': 'Masa perjanjian mulai',
  'term-lapsed': 'Masa lewat tanpa keputusan',
  'pension-age-recorded': 'Batas usia pensiun dicatat',
  // Evaluation
  'skp-set': 'SKP ditetapkan',
  'evaluator-assigned': 'Pejabat penilai ditetapkan',
  evaluated: 'Kinerja dievaluasi',
  'evaluation-signed-off': 'Evaluasi disahkan',
  'evaluation-acknowledged': 'Evaluasi diakui pegawai',
  'evaluation-missed': 'Evaluasi tidak dilakukan',
  // Wages and entitlements
  'wage-set': 'Upah ditetapkan',
  'wage-list-sent': 'Daftar upah dikirim',
  'entitlement-granted': 'Hak diberikan',
  'entitlement-ended': 'Hak berakhir',
  // Relocation and moves
  'relocation-opened': 'Pengisian unit lain diajukan',
  'competence-assessed': 'Kompetensi dinilai',
  'relocation-agreed': 'Pengisian unit lain disetujui',
  'relocation-closed': 'Pengisian unit lain tidak jadi',
  'relocation-decided': 'Pengisian unit lain diputuskan',
  relocated: 'Hari pertama di unit lain',
  'addendum-signed': 'Adendum ditandatangani',
  'move-requested': 'Pindah instansi diminta',
  'move-warning-acknowledged': 'Peringatan pindah diakui',
  'move-request-withdrawn': 'Permintaan pindah ditarik',
  'selection-noted': 'Pendaftaran seleksi lain dicatat',
  // Discipline and objections
  'violation-reported': 'Dugaan pelanggaran disiplin dilaporkan',
  'discipline-summoned': 'Panggilan pemeriksaan',
  'summons-unanswered': 'Panggilan tidak dipenuhi',
  'discipline-examined': 'Pemeriksaan disiplin',
  'discipline-heard': 'Pegawai didengar',
  'discipline-decided': 'Keputusan disiplin',
  'decision-delivered': 'Keputusan disampaikan',
  'objection-recorded': 'Keberatan dicatat',
  'objection-answered': 'Keberatan dijawab',
  'appeal-recorded': 'Banding dicatat',
  'appeal-decided': 'Banding diputus BPASN',
  'objection-period-ended': 'Masa keberatan berakhir',
  'decision-annulled': 'Keputusan dibatalkan',
  // Termination
  'termination-prepared': 'Pemberhentian disiapkan',
  'resignation-recorded': 'Pengunduran diri dicatat',
  'resignation-withdrawn': 'Pengunduran diri ditarik',
  'performance-review-opened': 'Peninjauan kinerja dibuka',
  'performance-review-closed': 'Peninjauan kinerja ditutup',
  'death-recorded': 'Kematian dicatat',
  terminated: 'Diberhentikan',
  'termination-declined': 'Tidak diberhentikan',
  'termination-ground-fell': 'Dasar pemberhentian gugur',
  'termination-revoked': 'SK pemberhentian dicabut',
  'termination-upheld': 'SK pemberhentian ditegaskan',
  'copy-sent': 'Tembusan dikirim',
  'siasn-updated': 'Status di SIASN dicatat',
  'employment-ended': 'Hubungan kerja berakhir',
  'employment-closed': 'Berkas hubungan kerja ditutup',
  // Papers put right
  'sk-correction-prepared': 'Perbaikan naskah disiapkan',
  'sk-correction-dropped': 'Perbaikan naskah tidak jadi',
  'sk-corrected': 'Naskah diperbaiki',
  'sk-uploaded-again': 'Naskah diunggah kembali',
  // Becoming PPPK
  'conversion-opened': 'Usulan PPPK dibuka',
  'conversion-needs-proposed': 'Kebutuhan PPPK diusulkan',
  'conversion-determination-received': 'Penetapan kebutuhan PPPK diterima',
  'conversion-files-told': 'Berkas pegawai diberi tahu penetapan',
  'conversion-files-done': 'Semua pegawai diusulkan pada tenggatnya',
  'conversion-concluded': 'Usulan PPPK ditutup',
  'conversion-determined': 'Kebutuhan PPPK ditetapkan',
  'conversion-proposed': 'Perubahan status diusulkan',
  'conversion-returned': 'Perubahan status dikembalikan BKN',
  'conversion-reproposed': 'Perubahan status diusulkan kembali',
  'conversion-refused': 'Perubahan status ditolak BKN',
  'conversion-pertek-recorded': 'Pertek perubahan status diterima',
  converted: 'Diangkat menjadi PPPK',
  // Many at once
  'bulk-prepared': 'Keputusan massal disiapkan',
  'bulk-confirmed': 'Keputusan massal dikonfirmasi',
  'page-done': 'Sebagian keputusan massal selesai',
  'bulk-stopped': 'Keputusan massal berhenti',
  'bulk-resumed': 'Keputusan massal dilanjutkan',
  'bulk-retried': 'Keputusan massal dicoba lagi',
  'bulk-withdrawn': 'Keputusan massal ditarik',
  'bulk-finished': 'Keputusan massal selesai',
  // Law
  'decree-recorded': 'Keputusan hari libur dicatat',
  'decree-confirmed': 'Keputusan hari libur ditetapkan',
  'decree-withdrawn': 'Keputusan hari libur ditarik',
  'decree-applied': 'Keputusan hari libur diterapkan',
  'policy-set': 'Kebijakan ditetapkan',
  'policy-ended': 'Kebijakan diakhiri',
  'ladder-set': 'Jenjang pemberitahuan ditetapkan',
  // Authority
  'authority-granted': 'Kewenangan diberikan',
  'approval-attached': 'Persetujuan Kepala BKN dilampirkan',
  'authority-revoked': 'Kewenangan dicabut',
  'absence-recorded': 'Berhalangan dicatat',
  'absence-ended': 'Berhalangan berakhir',
  'dispute-settled': 'Kewenangan yang dipersoalkan ditegaskan',
};
