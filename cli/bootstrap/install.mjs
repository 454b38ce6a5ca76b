import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';
import { runTethered } from './child.mjs';
import { withInstallLock } from './install-lock.mjs';

const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;
const PROGRESS_MS = 10_000;

/**
 * Installs exactly what package-lock.json names, unless that has been done. Several processes may ask at once: one
 * installs, the others wait.
 *
 * @param {string} root the project's folder
 * @throws {BootstrapError} INSTALL_NO_NETWORK, INSTALL_FAILED, INSTALL_STOPPED
 */
export async function installLocked(root) {
  const wanted = stampOf(root);
  if (isInstalled(root, wanted)) return;
  mkdirSync(join(root, '.tenggat'), { recursive: true });
  await withInstallLock(join(root, '.tenggat', 'install.lock'), async () => {
    if (isInstalled(root, wanted)) return;
    if (!matchesLock(root)) await install(root);
    writeFileSync(stampFile(root), wanted);
  });
}

const stampFile = (root) => join(root, 'node_modules', '.tenggat-lock');

/** The digest of the lock and the platform: a folder carried over from another system has the wrong binaries. */
function stampOf(root) {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${digest} ${process.platform}-${process.arch}\n`;
}

/** `npm ci` empties node_modules first, so the stamp is never older than what lies beside it. */
function isInstalled(root, wanted) {
  try {
    return readFileSync(stampFile(root), 'utf8') === wanted;
  } catch {
    return false;
  }
}

/** Whether somebody already ran `npm ci` here: npm writes down what it installed, as its very last step. */
function matchesLock(root) {
  try {
    const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
    const { '': _root, ...locked } = read('package-lock.json');
    const present = read('node_modules', '.package-lock.json');
    const fits = ([path, { version, optional }]) =>
      present[path] === undefined ? optional === true : present[path].version === version;
    return Object.keys(present).every((path) => path in locked) && Object.entries(locked).every(fits);
  } catch {
    return false;
  }
}

async function install(root) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.error('Memasang paket yang terkunci di package-lock.json (sekali saja, biasanya kurang dari dua menit) …');
  const progress = setInterval(() => console.error(`  … masih memasang, ${seconds()} detik`), PROGRESS_MS);
  let words = '';
  try {
    const { command, args, shell } = npm();
    const code = await runTethered(command, [...args, ...FLAGS], {
      cwd: root,
      shell,
      onErrorOutput: (text) => {
        words += text;
      },
    });
    if (code === 0) console.error(`Paket terpasang dalam ${seconds()} detik.`);
    else throw failure(code, words);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new BootstrapError(
      'INSTALL_FAILED',
      'Program npm tidak ditemukan; pasang Node beserta npm, lalu jalankan lagi.',
    );
  } finally {
    clearInterval(progress);
  }
}

/** NODE_ENV=production or a user's own settings must not leave half of it out; a cut line is found out early. */
const FLAGS = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
];

/** The npm that runs us, or the one on the PATH. */
function npm() {
  const path = process.env.npm_execpath;
  if (path && /npm-cli\.[cm]?js$/.test(path)) return { command: process.execPath, args: [path], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

function failure(code, words) {
  if (code > 128)
    return new BootstrapError(
      'INSTALL_STOPPED',
      'Pemasangan paket dihentikan; jalankan lagi untuk memasang dari awal.',
    );
  if (OFFLINE.test(words)) {
    return new BootstrapError(
      'INSTALL_NO_NETWORK',
      'Paket tidak dapat diunduh karena jaringan tidak terjangkau; sambungkan jaringan (atau atur proxy npm), lalu jalankan lagi.',
    );
  }
  const last = words.trim().split('\n').slice(0, 15).join('\n');
  return new BootstrapError(
    'INSTALL_FAILED',
    `Paket gagal dipasang; perbaiki sebabnya, lalu jalankan lagi. Kata npm:\n${last}`,
  );
}
