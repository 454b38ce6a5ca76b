/** The wire format of protocol buffers, read without any schema (https://protobuf.dev/programming-guides/encoding/). */
export type Field = { readonly number: number; readonly bytes?: Buffer; readonly value?: bigint };

const [VARINT, FIXED64, DELIMITED, FIXED32] = [0, 1, 2, 5];

/** The fields of a message in their order; throws `RangeError` where the bytes are none. */
export function fieldsOf(message: Buffer): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at];
      if (byte === undefined) break;
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('A number that does not end');
  };
  const take = (length: number): Buffer => {
    if (length > message.length - at) throw new RangeError('A field that is longer than its message');
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const number = Number(key >> 3n);
    if (number < 1 || number > 536_870_911) throw new RangeError('A field without a number');
    switch (Number(key & 7n)) {
      case VARINT:
        fields.push({ number, value: varint() });
        break;
      case FIXED64:
        fields.push({ number, bytes: take(8) });
        break;
      case DELIMITED:
        fields.push({ number, bytes: take(Number(varint())) });
        break;
      case FIXED32:
        fields.push({ number, bytes: take(4) });
        break;
      default:
        throw new RangeError('A field of a kind that is not read');
    }
  }
  return fields;
}

/** All that stands in the fields of this number. */
export function allIn(message: Buffer | undefined, number: number): readonly Buffer[] {
  if (message === undefined) return [];
  return fieldsOf(message).flatMap((field) => (field.number === number && field.bytes ? [field.bytes] : []));
}

/** What stands last in the field at the end of a path of numbers, as a reader of a singular field takes it. */
export function lastIn(message: Buffer | undefined, ...path: readonly number[]): Buffer | undefined {
  return path.reduce((inner, number) => allIn(inner, number).slice(-1)[0], message);
}
