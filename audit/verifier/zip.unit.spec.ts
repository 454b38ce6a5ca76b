import { describe, expect, it } from 'vitest';
import { zipOf } from './testing/zip-writer.ts';
import { readZip } from './zip.ts';

/** Made by Python's `zipfile` (3.12): stored, deflated, and deflated to a stream, where sizes follow the content. */
const byPython = {
  stored:
    'UEsDBBQAAAAAAAAQJ1zentIVMAAAADAAAAANAAAAZXZpZGVuY2UuanNvbnsiYSI6ImFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWEifVBLAwQUAAAAAAAAECdccv3bbAIAAAACAAAAEQAAAGhpc3Rvcmllcy8wMGZmLnBiAP9QSwECFAMUAAAAAAAAECdc3p7SFTAAAAAwAAAADQAAAAAAAAAAAAAAgAEAAAAAZXZpZGVuY2UuanNvblBLAQIUAxQAAAAAAAAQJ1xy/dtsAgAAAAIAAAARAAAAAAAAAAAAAACAAVsAAABoaXN0b3JpZXMvMDBmZi5wYlBLBQYAAAAAAgACAHoAAACMAAAAAAA=',
  deflated:
    'UEsDBBQAAAAIAAAQJ1zentIVDQAAADAAAAANAAAAZXZpZGVuY2UuanNvbqtWSlSyUkokEijVAgBQSwMEFAAAAAgAABAnXHL922wEAAAAAgAAABEAAABoaXN0b3JpZXMvMDBmZi5wYmP4DwBQSwECFAMUAAAACAAAECdc3p7SFQ0AAAAwAAAADQAAAAAAAAAAAAAAgAEAAAAAZXZpZGVuY2UuanNvblBLAQIUAxQAAAAIAAAQJ1xy/dtsBAAAAAIAAAARAAAAAAAAAAAAAACAATgAAABoaXN0b3JpZXMvMDBmZi5wYlBLBQYAAAAAAgACAHoAAABrAAAAAAA=',
  streamed:
    'UEsDBBQACAAIAAAQJ1wAAAAAAAAAAAAAAAANAAAAZXZpZGVuY2UuanNvbqtWSlSyUkokEijVAgBQSwcI3p7SFQ0AAAAwAAAAUEsDBBQACAAIAAAQJ1wAAAAAAAAAAAAAAAARAAAAaGlzdG9yaWVzLzAwZmYucGJj+A8AUEsHCHL922wEAAAAAgAAAFBLAQIUAxQACAAIAAAQJ1zentIVDQAAADAAAAANAAAAAAAAAAAAAACAAQAAAABldmlkZW5jZS5qc29uUEsBAhQDFAAIAAgAABAnXHL922wEAAAAAgAAABEAAAAAAAAAAAAAAIABSAAAAGhpc3Rvcmllcy8wMGZmLnBiUEsFBgAAAAACAAIAegAAAIsAAAAAAA==',
};
const bytes = (name: keyof typeof byPython) => Buffer.from(byPython[name], 'base64');

/** The archive with one byte written over. */
function with1(archive: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(archive);
  changed[at] = value;
  return changed;
}

describe('a ZIP file', () => {
  it.each(['stored', 'deflated', 'streamed'] as const)('that another program wrote is read: %s', (name) => {
    const files = readZip(bytes(name));
    expect([...files.keys()]).toEqual(['evidence.json', 'histories/00ff.pb']);
    expect(files.get('evidence.json')?.toString()).toBe('{"a":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
    expect(files.get('histories/00ff.pb')).toEqual(Buffer.from([0, 255]));
  });

  it.each(['stored', 'deflated', 'streamed'] as const)('that is cut off anywhere is refused: %s', (name) => {
    const whole = bytes(name);
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readZip(whole.subarray(0, length)), String(length)).toThrow(/ZIP/);
    }
  });

  it.each(['stored', 'deflated', 'streamed'] as const)(
    'with any byte of its content changed is refused: %s',
    (name) => {
      const whole = bytes(name);
      const from = whole.indexOf('evidence.json') + 'evidence.json'.length;
      for (let at = from; at < from + 13; at += 1) {
        expect(() => readZip(with1(whole, at, (whole[at] ?? 0) ^ 1)), String(at)).toThrow(/rusak|ukuran/);
      }
    },
  );

  it('that holds more than it says, or grows beyond reason, is refused', () => {
    const zeros = zipOf({ 'evidence.json': Buffer.alloc(1_000_000) });
    expect(() => readZip(zeros)).toThrow(/mengembang tidak wajar/);
    const central = zeros.indexOf(Buffer.from('504b0102', 'hex'));
    const modest = Buffer.from(zeros);
    modest.writeUInt32LE(1_000, central + 24);
    expect(() => readZip(modest)).toThrow(/melampaui ukuran/);
  });

  it.each(['../evidence.json', '/etc/passwd', 'a/../../b', 'C:\\a', 'a\\b', '.', 'a//b', 'a\u001b[2Jb', ''])(
    'with the name %j is refused',
    (name) => expect(() => readZip(zipOf({ [name]: 'x' }))).toThrow(/tidak boleh ada/),
  );

  it('with one name twice is refused', () => {
    const two = zipOf({ 'a.json': 'one', 'b.json': 'two' });
    const both = Buffer.from(two.toString('latin1').replaceAll('b.json', 'a.json'), 'latin1');
    expect(() => readZip(both)).toThrow(/dua kali/);
  });

  it('that calls a part otherwise in its list than before its content is refused', () => {
    const one = zipOf({ 'a.json': 'one' });
    const last = one.lastIndexOf('a.json');
    expect(() => readZip(with1(one, last, 'b'.charCodeAt(0)))).toThrow(/lain namanya/);
  });

  it('that is encrypted, or packed in a way that nobody knows, is refused', () => {
    const one = zipOf({ 'a.json': 'one' });
    const central = one.indexOf(Buffer.from('504b0102', 'hex'));
    expect(() => readZip(with1(one, central + 8, 1))).toThrow(/disandi/);
    expect(() => readZip(with1(one, central + 10, 12))).toThrow(/tidak dikenal/);
  });

  it('with something beside what its list names is refused', () => {
    const two = bytes('stored');
    expect(() => readZip(Buffer.concat([two, Buffer.from('more')]))).toThrow(/ZIP/);
    expect(() => readZip(Buffer.concat([Buffer.from('more'), two]))).toThrow(/tidak cocok/);
    // Its first part is in no list any more.
    const list = two.indexOf(Buffer.from('504b0102', 'hex'));
    const without = Buffer.concat([two.subarray(0, list), two.subarray(list + 46 + 13)]);
    const end = without.length - 22;
    without.writeUInt16LE(1, end + 8);
    without.writeUInt16LE(1, end + 10);
    without.writeUInt32LE(two.readUInt32LE(two.length - 10) - 46 - 13, end + 12);
    expect(() => readZip(without)).toThrow(/bertumpuk atau bercelah/);
  });
});
