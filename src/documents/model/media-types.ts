/** One kind of attachment that the office exchanges: how its files are called and how they begin. */
interface MediaKind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly begins: readonly (readonly number[])[];
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * Closed on purpose: what a browser would run (HTML, SVG, scripts) and what hides other files (archives)
 * is not an attachment of a public document.
 */
const KINDS: readonly MediaKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  { mediaType: 'application/ofd', extensions: ['ofd'], begins: [ZIP] },
  { mediaType: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], begins: [ZIP] },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], begins: [ZIP] },
  { mediaType: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'], begins: [ZIP] },
  { mediaType: 'application/msword', extensions: ['doc'], begins: [COMPOUND] },
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], begins: [COMPOUND] },
  { mediaType: 'application/vnd.ms-powerpoint', extensions: ['ppt'], begins: [COMPOUND] },
  { mediaType: 'application/vnd.ms-works', extensions: ['wps'], begins: [COMPOUND] },
  { mediaType: 'image/png', extensions: ['png'], begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  { mediaType: 'text/plain', extensions: ['txt'], begins: [] },
  { mediaType: 'text/markdown', extensions: ['md'], begins: [] },
  { mediaType: 'text/csv', extensions: ['csv'], begins: [] },
];

/** The media type that a file of this name must have, or null where such files are not taken. */
export function mediaTypeFor(name: string): string | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return KINDS.find((kind) => kind.extensions.includes(extension))?.mediaType ?? null;
}

/** Whether bytes begin as files of this type do; for text, that they hold no zero byte. */
export function looksLike(bytes: Uint8Array, mediaType: string): boolean {
  const kind = KINDS.find((one) => one.mediaType === mediaType);
  if (kind === undefined) return false;
  if (kind.begins.length === 0) return !bytes.includes(0);
  return kind.begins.some((begin) => begin.every((byte, index) => bytes[index] === byte));
}
