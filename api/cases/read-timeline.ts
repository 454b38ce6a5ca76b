import type { Handler } from '../handler.ts';
import { visibleCase } from './reachable-case.ts';
import { showTimeline } from './show-timeline.ts';

export const readCaseTimeline: Handler<'readCaseTimeline'> = async (use, { params, official }) => {
  const { stream } = await visibleCase(use, official, params.id);
  return { status: 200, body: { events: await showTimeline(use, stream) } };
};
