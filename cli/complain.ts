/**
 * Says in one line on standard error what went wrong: `CODE: sentence`. A stack is for developers only, who ask for it
 * with TENGGAT_DEBUG=1.
 */
export function complain(error: unknown): void {
  if (process.env.TENGGAT_DEBUG === '1') {
    console.error(error);
    return;
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? code : 'UNEXPECTED';
  const sentence = typeof message === 'string' && message !== '' ? message : String(error);
  const hint = known === 'UNEXPECTED' ? ' (rinciannya: jalankan lagi dengan TENGGAT_DEBUG=1)' : '';
  console.error(`${known}: ${sentence}${hint}`);
}
