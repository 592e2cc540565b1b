import { algorithmOf, minuteAt } from '../../../kernel/index.js';
import { markup, type Html } from '../html.js';
import type { AttachmentView, CertificateView, ContentPageView } from '../views.js';

/** What proves that the page shows the text that was approved, and how anybody can check it. */
export function certificateBlock(
  { certificate, publishedAt }: ContentPageView,
  address: string,
  attachments: readonly AttachmentView[],
): Html {
  const algorithm = algorithmOf(certificate.contentHash).toUpperCase();
  return markup`<section class="certificate" aria-labelledby="certificate-title"><h2 id="certificate-title">发布存证</h2>
<dl><div><dt>内容指纹</dt><dd><code>${certificate.contentHash}</code></dd></div>
<div><dt>登记序号</dt><dd>发布台账第 ${certificate.entryNumber} 条</dd></div>
<div><dt>登记指纹</dt><dd><code>${certificate.entryHash}</code></dd></div>
<div><dt>登记时间</dt><dd>${minuteAt(publishedAt)}（北京时间）</dd></div>
<div><dt>网页地址</dt><dd>${address}</dd></div></dl>
<details><summary>如何核验</summary>
<p>内容指纹由正文、附件和基本信息按 ${algorithm} 算法算出，审查、签发时确认的就是这一指纹；改动任何一个字，指纹都会不同。</p>
<ol>${steps(certificate, algorithm)}${attachmentStep(attachments, algorithm)}</ol></details></section>
`;
}

function steps(certificate: CertificateView, algorithm: string): Html {
  const ledger = markup`<li>凭登记序号向发布机构核对：台账只增不改，该条登记的内容指纹应与本页所示一致。</li>`;
  if (certificate.recordHref === null) return ledger;
  return markup`<li>下载<a href="${certificate.recordHref}">公开记录原文</a>，用任一 ${algorithm} 工具计算，结果应等于上列内容指纹。</li>${ledger}`;
}

function attachmentStep(attachments: readonly AttachmentView[], algorithm: string): Html | null {
  if (attachments.length === 0) return null;
  return markup`<li>下载附件，用 ${algorithm} 工具计算文件的指纹，应与下列数值一致：<ul>${attachments.map(
    (file) => markup`<li>${file.name}：<code>${file.hash}</code></li>`,
  )}</ul></li>`;
}
