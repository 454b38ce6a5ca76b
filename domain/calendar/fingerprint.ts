/**
 * FNV-1a, 32 bits, of the text's UTF-16 code units, in 8 hex digits. It tells calendars apart; it proves nothing against
 * somebody who wants two to look alike.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
