import { runVerifier } from './command.ts';

const { out, exit } = runVerifier(process.argv.slice(2));
console.log(out);
process.exitCode = exit;
