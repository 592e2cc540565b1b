/**
 * Which share of the bytes above ASCII belongs to well-formed UTF-8 characters, 0 to 1. Near 1 for a UTF-8 text
 * with a few damaged bytes, about 0.2 for Chinese in GB18030.
 */
export function utf8Share(bytes: Uint8Array): number {
  let formed = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    if (length === 1) {
      at += 1;
    } else if (length > 0 && continues(bytes, at + 1, length - 1)) {
      formed += length;
      at += length;
    } else {
      stray += 1;
      at += 1;
    }
  }
  return formed + stray === 0 ? 1 : formed / (formed + stray);
}

/** Length of the character that a byte begins; 0 when it can begin none. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  }
  return true;
}
