// The watcher behind `tethered`: plain JavaScript, no imports of ours, so that it is up in a few milliseconds.
// Standard input is a pipe that only the parent holds. It carries one JSON line before the command is started (the mark
// in its environment, and how to end it), one after (whom to end) and, once the command has ended by itself, the line
// `gone`. The kernel closes it when the parent dies, however it dies.
import { readdirSync, readFileSync } from 'node:fs';

let told = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  told += chunk;
});
process.stdin.on('error', orphaned);
process.stdin.on('end', orphaned);
// A signal sent to everybody (a service manager, a terminal) must not take the watcher away before the parent.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** A command that was being started when the parent died shows its environment within this time, in milliseconds. */
const SEEK_MS = 2_000;

function orphaned() {
  const lines = told.split('\n').slice(0, -1);
  if (lines.length === 0 || lines.includes('gone')) process.exit();
  const { mark, signal, graceMs, pid, born } = Object.assign({}, ...lines.map((line) => JSON.parse(line)));
  if (pid === undefined) seek(mark, signal, graceMs, Date.now() + SEEK_MS);
  else end(pid, born, signal, graceMs);
}

// The parent died between starting the command and telling its number: its mark is looked for where /proc tells.
function seek(mark, signal, graceMs, until) {
  const found = marked(mark);
  if (found !== undefined) end(found, startTime(found), signal, graceMs);
  else if (Date.now() < until) setTimeout(seek, 50, mark, signal, graceMs, until);
  else process.exit();
}

function end(pid, born, signal, graceMs) {
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

/** The process with this mark that leads its group. */
function marked(mark) {
  return entries('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => groupOf(pid) === pid && read(`/proc/${pid}/environ`).split('\0').includes(mark));
}

function groupOf(pid) {
  return Number(fields(pid)[2]);
}

function startTime(pid) {
  return fields(pid)[19] ?? null;
}

/** What the kernel tells of a process after its name, which may itself hold spaces and brackets. */
function fields(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function entries(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
