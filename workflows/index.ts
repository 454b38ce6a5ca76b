export { appointment } from './appointment.ts';
export { bknPoll } from './bkn-poll.ts';
export { bulk } from './bulk.ts';
export { conversion } from './conversion.ts';
export { decree } from './decree.ts';
export { digest } from './digest.ts';
export { employment } from './employment.ts';
export { formation } from './formation.ts';
