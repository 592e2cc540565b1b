import { markup, type Html } from '../html.js';
import { STANDING_LABELS } from '../labels.js';
import type { Standing, StandingView } from '../views.js';

const CONSEQUENCES: Readonly<Record<Exclude<Standing, 'valid'>, string>> = {
  'partly-lapsed': '部分条款不再执行，引用时请注意。',
  amended: '引用时请以修改后的文本为准。',
  lapsed: '不再作为办事依据，仅供查阅。',
  repealed: '不再作为办事依据，仅供查阅。',
  withdrawn: '不再对外提供。',
};

/** A notice above a text that no longer holds as it stands; nothing above a text in force. */
export function standingBanner({ standing, since, reason, successor }: StandingView): Html | null {
  if (standing === 'valid') return null;
  const from = since !== null && markup`自 <time datetime="${since}">${since}</time> 起，`;
  return markup`<section class="banner" aria-labelledby="standing-title"><h2 id="standing-title">本文件${STANDING_LABELS[standing]}</h2>
<p>${from}${CONSEQUENCES[standing]}</p>
${reason !== null && markup`<p>原因：${reason}</p>\n`}${
    successor !== null && markup`<p>请查阅：<a href="${successor.href}">${successor.text}</a></p>\n`
  }</section>
`;
}
