import { strFromU8, unzipSync } from 'fflate';

/** What a program could read of a file; `complete` is false where a person must look themselves. */
export interface ReadableText {
  readonly text: string;
  readonly complete: boolean;
}

const UNREADABLE: ReadableText = { text: '', complete: false };
/** Unpacked text of one file beyond this is not read: a small file may unpack into a very large one. */
const UNPACKED_MAX = 32 * 1024 * 1024;

/** Parts of office files in which people write; drawings and pictures are not among them. */
const TEXT_PART = /^(word|xl|ppt|Doc_\d+)\/.*\.xml$/;
/** A workbook behind a chart, a document in a document: read as well, once; what lies deeper a person opens. */
const EMBEDDED = /\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/;
const OPAQUE_PART = /\/(media|embeddings|activeX|Res)\//;
const LINE_END = /<\/(?:w:p|a:p|si|is|ofd:TextCode|TextCode)>|<(?:w:br|w:cr|a:br)\s*\/>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the text of an attachment as far as a program can, for screening only. Never throws. */
export function readAttachmentText(bytes: Uint8Array, mediaType: string): ReadableText {
  if (mediaType.startsWith('text/')) return readPlain(bytes);
  if (mediaType.startsWith('application/vnd.openxmlformats'))
    return readPackage(bytes, { faithful: true, nested: false });
  // An OFD places characters one by one on the page; what reads as a line may be stored as pieces.
  if (mediaType === 'application/ofd') return readPackage(bytes, { faithful: false, nested: false });
  return UNREADABLE;
}

function readPlain(bytes: Uint8Array): ReadableText {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), complete: true };
    } catch {
      // Not in this encoding.
    }
  }
  return UNREADABLE;
}

interface Reading {
  /** What reads as a line is stored as a line. */
  readonly faithful: boolean;
  /** Already inside another file. */
  readonly nested: boolean;
}

function readPackage(bytes: Uint8Array, { faithful, nested }: Reading): ReadableText {
  let unpacked = 0;
  let complete = faithful;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const embedded = faithful && !nested && EMBEDDED.test(name);
        if (!embedded && OPAQUE_PART.test(name)) complete = false;
        if (!embedded && !TEXT_PART.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > UNPACKED_MAX) complete = false;
        return unpacked <= UNPACKED_MAX;
      },
    });
    const texts = Object.entries(parts).map(([name, part]) => {
      if (!EMBEDDED.test(name)) return withoutMarkup(strFromU8(part));
      const inner = readPackage(part, { faithful, nested: true });
      complete &&= inner.complete;
      return inner.text;
    });
    return { text: texts.join('\n'), complete: complete && texts.length > 0 };
  } catch {
    // Damaged or encrypted: whatever the unpacker says, a person must open it.
    return UNREADABLE;
  }
}

/** Runs of one paragraph are joined without a gap: a mark may be cut into pieces by formatting. */
function withoutMarkup(xml: string): string {
  return xml
    .replace(LINE_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}
