import { markup, type Html } from '../html.js';
import type { AttachmentView } from '../views.js';

const TYPE_LABELS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文档',
  'application/msword': 'Word 文档',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文档',
  'application/vnd.ms-excel': 'Excel 表格',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格',
  'application/vnd.ms-powerpoint': '演示文稿',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '演示文稿',
  'application/ofd': 'OFD 版式文档',
  'application/zip': '压缩包',
  'text/plain': '纯文本',
  'text/markdown': '纯文本',
  'text/csv': 'CSV 表格',
  'image/png': '图片',
  'image/jpeg': '图片',
};

/** The attachments with type and size, so that nobody downloads by surprise; nothing when there are none. */
export function attachmentsBlock(attachments: readonly AttachmentView[]): Html | null {
  if (attachments.length === 0) return null;
  return markup`<section class="attachments" aria-labelledby="attachments-title"><h2 id="attachments-title">附件</h2><ol>${attachments.map(
    (file) =>
      markup`<li><a href="${file.href}">${file.name}</a><span class="hint">（${typeLabel(file.mediaType)}，${sizeLabel(file.size)}）</span></li>`,
  )}</ol></section>
`;
}

function typeLabel(mediaType: string): string {
  return TYPE_LABELS[mediaType] ?? mediaType;
}

/** Bytes as a reader says them: 812 B, 36 KB, 2.4 MB. */
export function sizeLabel(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
