/** Share of usual characters below which bytes are not Chinese text. Real texts have above 0.9, random bytes about 0.25. */
const PLAUSIBLE = 0.7;

/**
 * Whether bytes that decode as GB18030 are likely to be Chinese text and not something else that happens to
 * decode. Judged by GB 2312: its first level holds the characters of almost every modern text in frequency
 * order of use, its second the rarer ones (names, places), which count half.
 */
export function looksLikeGb18030(bytes: Uint8Array): boolean {
  let characters = 0;
  let usual = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    characters += 1;
    usual += weightOf(lead, trail);
    // A second byte that is a digit announces the four-byte form.
    at += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return characters > 0 && usual / characters >= PLAUSIBLE;
}

function weightOf(lead: number, trail: number): number {
  if (trail < 0xa1 || trail > 0xfe) return 0;
  if (lead >= 0xb0 && lead <= 0xd7) return 1;
  if (lead >= 0xd8 && lead <= 0xf7) return 0.5;
  // Punctuation, numbered forms, full-width signs, lines of tables.
  return [0xa1, 0xa2, 0xa3, 0xa9].includes(lead) ? 1 : 0;
}
