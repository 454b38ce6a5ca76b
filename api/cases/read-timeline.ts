import type { Handler } from '../handler.ts';
import { visibleCase } from './reachable-case.ts';
import { showTimeline } from './show-timeline.ts';

export const readCaseTimeline: Handler<'readCaseTimeline'> = async (use, { params, official }) => {
  const file = await visibleCase(use, official, params.id);
  // A candidate's file takes no corrections once somebody works; this is the way back to it.
  const origin = file.process === 'employment' ? { origin: file.state.origin } : {};
  return { status: 200, body: { events: await showTimeline(use, file.stream), ...origin } };
};
