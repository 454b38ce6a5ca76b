import type { SandboxFolder } from '../stack/folder.ts';
import type { Stack } from '../stack/stack.ts';
import { witnessKeyTold } from '../stack/witness.ts';

/** What to open and what to paste, once a sandbox stands. */
export function whereToLook(stack: Stack, folder: SandboxFolder, caseId = 'ID-BERKAS'): string {
  const secret = `node -p "require('${folder.file('secrets/sandbox-accounts.json')}').accounts.find(a => a.id === 'operator').secret"`;
  return `
API           ${stack.apiUrl}  (kontrak: ${stack.apiUrl}/openapi.json)
Temporal UI   ${stack.engineUiUrl}
Surel         ${stack.simulatorUrl}/mail  (ringkasan harian yang diterima para pejabat)
Angka         ${stack.metricsUrls.api}  ${stack.metricsUrls.worker}  ${stack.metricsUrls.sdk}  ${stack.metricsUrls.archivist}
Akun sandbox  ${folder.file('secrets/sandbox-accounts.json')} (operator, operator2, verifier, kabid, kepala-bkpsdm, pyb, ppk, plt, kepala-unit, kepala-unit-2, inspektorat, auditor, administrator, integrasi)

Tempel di terminal lain:
  TOKEN=$(curl -s -u operator:$(${secret}) -d grant_type=client_credentials ${stack.simulatorUrl}/oidc/token | node -p "JSON.parse(require('fs').readFileSync(0)).access_token")
  curl -s -H "Authorization: Bearer $TOKEN" "${stack.apiUrl}/v1/cases?limit=5"
  curl -s -H "Authorization: Bearer $TOKEN" ${stack.apiUrl}/v1/cases/${caseId}/timeline
  curl -s -H "Authorization: Bearer $TOKEN" ${stack.apiUrl}/v1/cases/${caseId}/clocks
  TENGGAT_API_URL=${stack.apiUrl} TENGGAT_TOKEN=$TOKEN npm run -s tenggat -- explain ${caseId}

Bukti (arsip dan log ditandatangani tiap beberapa detik):
  npm run -s tenggat -- audit --all --demo
  npm run -s tenggat -- evidence ${caseId} --out berkas-bukti.zip --demo
  npm run -s tenggat -- log verify --demo   (kunci log; kunci saksi: ${witnessKeyTold(folder)})

Ctrl-C menghentikan semuanya; "npm run demo" melanjutkan dari sini.`;
}
