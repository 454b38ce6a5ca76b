// The way in: `node cli/bootstrap.mjs <command>` on any Node ≥ 20, straight after a clone. Plain JavaScript without
// dependencies, since at this moment there may be none; everything else is TypeScript that needs Node 24.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `NODE_TOO_OLD: Node ${process.versions.node} terlalu lama untuk Tenggat; pasang Node 20 atau lebih baru (sebaiknya 24) dari https://nodejs.org, lalu jalankan lagi.`,
  );
  process.exit(1);
}

// Only now: an older Node would fail in these files before it could say so.
const { installLocked } = await import('./bootstrap/install.mjs');
const { chooseNode } = await import('./bootstrap/choose-node.mjs');
const { runTethered } = await import('./bootstrap/child.mjs');
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await installLocked(root);
  const node = chooseNode(root);
  // What the command starts by the name `node` is then the same one.
  process.env.PATH = [dirname(node), process.env.PATH].filter(Boolean).join(process.platform === 'win32' ? ';' : ':');
  process.exitCode = await runTethered(node, [join(root, 'cli', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (typeof error.code !== 'string' || process.env.TENGGAT_DEBUG === '1') throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
