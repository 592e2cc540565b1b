import { markup, type Html } from '../../publication/index.js';
import { chineseDay } from '../model/dates.js';
import { labelIn, type SlipInput } from '../model/slip.js';
import { spokenIn } from '../model/spoken.js';
import { attributeText, channelsText } from './attribute.js';
import { opinion } from './opinions.js';
import { row, rowOfTwo } from './sheet.js';

/** 发文处理单 — what is asked of a paper before it leaves, and everybody's words on its way, step by step. */
export function dispatchSlip(input: SlipInput): Html {
  const { document } = input;
  const type =
    document.documentType === null ? null : labelIn(input, 'document-types', document.documentType);
  return markup`<div class="form-page"><h1>${input.organ}<br>发文处理单</h1>
<table class="form"><tbody>
${row('标题', document.title)}
${rowOfTwo(['文种', type], ['发文字号', document.documentNumber])}
${rowOfTwo(['主办处室', input.division], ['拟稿人', input.drafters.join('、')])}
${rowOfTwo(['拟稿日期', chineseDay(input.createdOn)], ['稿次', `第 ${document.version} 稿`])}
${row('公开属性', attributeText(input))}
${rowOfTwo(['公开渠道', channelsText(input)], ['当前环节', input.standing])}
${document.kind === 'policy' && row('政策解读', twinText(input))}
${row('附件', document.attachments.length === 0 ? '无' : document.attachments.map(({ name }) => name).join('；'))}
${stepsIn(input).map(([label, entries]) => row(label, markup`${entries.map((entry) => opinion(input, entry))}`))}
${rowOfTwo(['成文日期', dayOrBlank(document.signedOn)], ['公开日期', dayOrBlank(input.review.publishedOn)])}
</tbody></table>
<p class="slip-note">本单由系统依办理记录打印，编号 ${input.caseId}，打印日期 ${chineseDay(input.printedOn)}。空白栏尚未办理。</p></div>`;
}

function twinText({ twin }: SlipInput): string | null {
  if (twin === null) return null;
  const who = twin.firstInterpreter === null ? '' : `（第一解读人：${twin.firstInterpreter}）`;
  return `${twin.title ?? '已拟'}${who}`;
}

/** Steps in the order in which somebody first spoke there. */
function stepsIn(input: SlipInput): readonly (readonly [string, ReturnType<typeof spokenIn>])[] {
  const steps = new Map<string, ReturnType<typeof spokenIn>>();
  for (const entry of spokenIn(input.track)) {
    const label = entry.stateLabel ?? entry.label;
    steps.set(label, [...(steps.get(label) ?? []), entry]);
  }
  return [...steps];
}

function dayOrBlank(day: string | null): string | null {
  return day === null ? null : chineseDay(day as Parameters<typeof chineseDay>[0]);
}
