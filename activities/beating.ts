import { heartbeat } from '@temporalio/activity';

const everyMs = 1_000;

/**
 * Activities that tell the engine, while they run, that their worker lives. When it was killed the engine hears nothing
 * any more and gives the work to another attempt within the heartbeat's time-out, instead of waiting for the activity's.
 */
export function beating<Activities extends object>(activities: Activities): Activities {
  const beaten = Object.entries(activities).map(([name, run]) => [
    name,
    async (...input: unknown[]) => {
      const beat = setInterval(() => heartbeat(), everyMs);
      try {
        return await run(...input);
      } finally {
        clearInterval(beat);
      }
    },
  ]);
  return Object.fromEntries(beaten) as Activities;
}
