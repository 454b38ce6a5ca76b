import { defaultPayloadConverter } from '@temporalio/common';
import proto from '@temporalio/proto';
import { describe, expect, it } from 'vitest';
import { inventPeople } from '../../simulator/people.ts';
import { type Forbidden, scanMessages } from './scan.ts';

const [person] = inventPeople(2025, 1);
if (person === undefined) throw new Error('Nobody was invented');
const forbidden: Forbidden = { people: [person], nis: ['200001012025211001'], secrets: ['s3cret-of-the-operator'] };
const { History } = proto.temporal.api.history.v1;

const said = (value: unknown) => ({ payloads: [defaultPayloadConverter.toPayload(value)] });
const harmless = { activityTaskScheduledEventAttributes: { input: said({ caseId: 'a1', on: '2025-09-16' }) } };

/** As the engine would send it: through the wire format, next to an event that says nothing. */
function scan(event: object, workflowId = 'appointment/7100/a1') {
  const history = History.decode(History.encode(History.fromObject({ events: [harmless, event] })).finish());
  return scanMessages(forbidden, [{ workflowId, history } as { workflowId: string }]).findings.map(({ what }) => what);
}

const planted: Record<string, [object, string]> = {
  'a name as evidence in an update': [
    {
      workflowExecutionUpdateAcceptedEventAttributes: {
        acceptedRequest: { input: { args: said({ decision: { evidence: `Surat ${person.name}` } }) } },
      },
    },
    'name of person 1',
  ],
  'a name in capitals in an SK number': [
    { activityTaskScheduledEventAttributes: { input: said({ skNumber: `813/${person.name.toUpperCase()}` }) } },
    'name of person 1',
  ],
  'one word of a name': [
    { activityTaskScheduledEventAttributes: { input: said(`atas nama ${person.name.split(' ')[1]}`) } },
    'a name of person 1',
  ],
  'a name in escaped characters': [
    {
      activityTaskScheduledEventAttributes: {
        input: {
          payloads: [
            {
              metadata: { encoding: Buffer.from('json/plain') },
              data: Buffer.from(
                `"${[...person.name].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
              ),
            },
          ],
        },
      },
    },
    'name of person 1',
  ],
  'a NIK as a number': [
    { activityTaskCompletedEventAttributes: { result: said({ nik: Number(person.nik) }) } },
    'NIK of person 1',
  ],
  'a NIK in a failure': [
    { activityTaskFailedEventAttributes: { failure: { cause: { message: `No such NIK: ${person.nik}` } } } },
    'NIK of person 1',
  ],
  'a participant number in the details of a failure': [
    {
      activityTaskFailedEventAttributes: {
        failure: { applicationFailureInfo: { details: said(person.participantNumber) } },
      },
    },
    'participant number of person 1',
  ],
  'an NI in a header': [
    {
      workflowExecutionSignaledEventAttributes: {
        header: { fields: { ni: defaultPayloadConverter.toPayload('200001012025211001') } },
      },
    },
    'NI 1',
  ],
  'a name in a memo': [
    {
      workflowExecutionStartedEventAttributes: {
        memo: { fields: { title: defaultPayloadConverter.toPayload(person.name) } },
      },
    },
    'name of person 1',
  ],
  'a name as the name of a search attribute': [
    {
      upsertWorkflowSearchAttributesEventAttributes: {
        searchAttributes: { indexedFields: { [person.name]: defaultPayloadConverter.toPayload(1) } },
      },
    },
    'name of person 1',
  ],
  'a name in an update id': [
    { workflowExecutionUpdateAcceptedEventAttributes: { acceptedRequest: { meta: { updateId: person.name } } } },
    'name of person 1',
  ],
  'a name in the summary of a timer': [
    { userMetadata: { summary: defaultPayloadConverter.toPayload(person.name) } },
    'name of person 1',
  ],
  'where and when somebody was born': [
    {
      activityTaskScheduledEventAttributes: {
        input: said({ tempat_lahir: person.birthPlace, tanggal_lahir: person.birthDate }),
      },
    },
    'birth of person 1',
  ],
  'a secret in a failure': [
    { workflowTaskFailedEventAttributes: { failure: { stackTrace: 'at s3cret-of-the-operator' } } },
    'secret 1',
  ],
  'a token in a header': [
    {
      activityTaskScheduledEventAttributes: {
        header: {
          fields: { authorization: defaultPayloadConverter.toPayload('Bearer eyJhbGciOiJFUzI1.eyJzdWIiOiJvcGVy.x') },
        },
      },
    },
    'a token',
  ],
};

describe('the scan for personal data', () => {
  it.each(Object.entries(planted))('finds %s', (_, [event, what]) => {
    expect(scan(event)).toContain(what);
  });

  it('finds a name in a workflow id', () => {
    expect(scan({}, `appointment/7100/${person.name}`)).toContain('name of person 1');
  });

  it('finds nothing where there is nothing, not even in words of the sandbox', () => {
    expect(scan({ activityTaskScheduledEventAttributes: { input: said('Puskesmas Contoh 1') } })).toEqual([]);
  });

  it('fails when it read no payload, and when it cannot read one', () => {
    expect(() => scanMessages(forbidden, [{ workflowId: 'a' }])).toThrow('Not one payload');
    const sealed = { payloads: [{ metadata: { encoding: Buffer.from('binary/encrypted') }, data: Buffer.from('?') }] };
    expect(() => scan({ activityTaskScheduledEventAttributes: { input: sealed } })).toThrow('cannot read');
  });
});
