import { showTimeline } from '../cases/show-timeline.ts';
import type { Handler } from '../handler.ts';
import { reachableFormation } from './reachable-formation.ts';

export const readFormationTimeline: Handler<'readFormationTimeline'> = async (use, { params, official }) => {
  const { stream } = await reachableFormation(use, official, params.id);
  return { status: 200, body: { events: await showTimeline(use, stream) } };
};
