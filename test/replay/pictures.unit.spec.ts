import { expect, it } from 'vitest';
import { changesIn, isDrawn, pictured } from '../../audit/mining/pictured.ts';
import { committedIn } from '../support/committed.ts';
import { readHistories } from './recorded.ts';

const histories = readHistories().map(({ workflowId, history }) => ({
  process: workflowId.split('/')[0],
  events: committedIn(history) as readonly { type: string; seq: number }[],
}));

it.each(pictured)('$picture.title: every change in the committed histories is an arrow', (one) => {
  const { picture, process } = one;
  // The later run of an employment begins with what the one before it was.
  const streams = histories.filter((run) => run.process === process && run.events[0]?.seq === 1);
  const changes = [...new Set(streams.flatMap(({ events }) => changesIn(one, events)))];
  expect(changes.filter((change) => !isDrawn(picture, change))).toEqual([]);
});
