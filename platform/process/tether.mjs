// The watcher behind `tethered`: plain JavaScript, no imports of ours, so that it is up in a few milliseconds.
// Standard input is a pipe that only the parent holds. It carries one JSON line (whom to end, and how) and, once the
// command has ended by itself, the line `gone`. The kernel closes it when the parent dies, however it dies.
import { readFileSync } from 'node:fs';

let told = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  told += chunk;
});
process.stdin.on('error', orphaned);
process.stdin.on('end', orphaned);
// A signal sent to everybody (a service manager, a terminal) must not take the watcher away before the parent.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

function orphaned() {
  const [charge, ...later] = told.split('\n').slice(0, -1);
  if (charge === undefined || later.includes('gone')) process.exit();
  const { pid, born, signal, graceMs } = JSON.parse(charge);
  const now = startTime(pid);
  // The number may have been given to another process since; its start time tells them apart.
  if (born !== null && now !== null && born !== now) process.exit();

  const group = process.platform === 'win32' ? pid : -pid;
  send(group, signal);
  const deadline = Date.now() + graceMs;
  setInterval(() => {
    if (!send(group, 0)) process.exit();
    if (Date.now() < deadline) return;
    send(group, 'SIGKILL');
    process.exit();
  }, 50);
}

function send(group, signal) {
  try {
    return process.kill(group, signal);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
