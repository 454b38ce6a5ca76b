export { appointment } from './appointment.ts';
export { bknPoll } from './bkn-poll.ts';
export { formation } from './formation.ts';
