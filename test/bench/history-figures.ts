import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

type Figures = { readonly files: number; readonly events: string; readonly bytes: string };

/** Minimum, median and maximum of the events and protobuf bytes of these files' histories. */
export async function historyFigures(client: Client, caseIds: readonly string[]): Promise<Figures> {
  const wanted = new Set(caseIds.filter((_, index) => index % Math.ceil(caseIds.length / 200) === 0));
  const events: number[] = [];
  const bytes: number[] = [];
  for await (const { workflowId } of client.workflow.list({ query: 'WorkflowType = "appointment"' })) {
    if (!wanted.has(workflowId.slice(workflowId.lastIndexOf('/') + 1))) continue;
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    events.push(history.events?.length ?? 0);
    bytes.push(proto.temporal.api.history.v1.History.encode(history).finish().length);
  }
  return { files: events.length, events: spread(events), bytes: spread(bytes) };
}

function spread(values: number[]): string {
  values.sort((a, b) => a - b);
  return [values[0], values[Math.floor(values.length / 2)], values.at(-1)].join(' / ');
}
