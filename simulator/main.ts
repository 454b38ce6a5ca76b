import { pino } from 'pino';
import { configFrom } from './config.ts';
import { startSimulator } from './server.ts';

const log = pino({ name: 'simulator' });

try {
  const config = configFrom(process.env);
  const simulator = await startSimulator(config);
  log.info(
    { url: simulator.url, smtpPort: config.smtpPort, seed: config.seed, people: config.people },
    'simulator listening',
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close().then(() => log.info('simulator stopped')));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
