import { expect, it } from 'vitest';
import { signed } from './sign.ts';

// The example of the Standard Webhooks specification.
const secret = 'whsec_plJ3nmyCDGBKInavdOK15jsl';
const id = 'msg_loFOjxBNrRLzqYUf';
const at = new Date(1_731_705_121_000);
const body = '{"event_type":"ping","data":{"success":true}}';
const expected = 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=';

it('a message is signed as Standard Webhooks says, over id, time and body', () => {
  expect(signed([secret], id, at, body)).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1731705121',
    'webhook-signature': expected,
  });
});

it('while a secret is replaced, the new one and the old one both sign', () => {
  const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  const [newer, older, ...more] = signed([other, secret], id, at, body)['webhook-signature'].split(' ');
  expect(newer).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
  expect(newer).not.toBe(expected);
  expect([older, more]).toEqual([expected, []]);
});
