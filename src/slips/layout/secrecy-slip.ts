import { markup, type Html } from '../../publication/index.js';
import { chineseDay, chineseDayOf } from '../model/dates.js';
import { labelIn, type SlipInput, type SlipWord } from '../model/slip.js';
import { attributeText, channelsText } from './attribute.js';
import { row, rowOfTwo, tickRow } from './sheet.js';
import { drawnSignature } from './signature.js';

const FORM = 'secrecy-review-form';

/**
 * 保密审查表（一事一审）— the boxes are the pack's, in its order; what nobody has answered about the present text
 * stays blank. Reviews of earlier drafts are kept below with the draft they were about.
 */
export function secrecySlip(input: SlipInput): Html {
  const { document, review } = input;
  const carrier = document.kind === 'information' ? '非公文类' : '公文类';
  const earlier = review.entries.filter(({ version }) => version !== review.version);
  return markup`<div class="form-page"><h1>${input.organ}<br>政府信息公开保密审查表</h1>
<table class="form"><tbody>
${row('信息名称', document.title)}
${rowOfTwo(['拟公开单位', input.division], ['文号', document.documentNumber])}
${rowOfTwo(['载体形式', carrier], ['稿次', `第 ${document.version} 稿`])}
${row('公开属性建议', attributeText(input))}
${rowOfTwo(['拟公开方式', channelsText(input)], ['承办人', input.drafters.join('、')])}
${(input.lists[FORM] ?? []).map((item) => question(input, item))}
${review.entries.filter(({ version }) => version === review.version).map((entry) => signatureRow(input, entry))}
${row('审查结论', review.outcome === null ? null : labelIn(input, 'review-outcomes', review.outcome))}
${row('发布时间', review.publishedOn === null ? null : chineseDayOf(`${review.publishedOn}T00:00:00+08:00`))}
</tbody></table>
${earlier.length > 0 && markup`<p class="slip-note">此前各稿的审查：${earlier.map((entry) => `第 ${entry.version} 稿，${input.nameOf(entry.reviewedBy)}，${labelIn(input, 'review-outcomes', entry.outcome)}，${chineseDayOf(entry.reviewedAt)}；`)}</p>`}
<p class="slip-note">结论只对本稿有效，内容有改动的须重新审查。编号 ${input.caseId}，内容摘要 ${review.contentHash}，打印日期 ${chineseDay(input.printedOn)}。</p></div>`;
}

/** The outcome and the opinions have boxes of their own. */
const ELSEWHERE = new Set(['outcome', 'opinion']);

function question(input: SlipInput, { label, with: { field, kind } }: SlipWord): Html | null {
  if (typeof field !== 'string' || ELSEWHERE.has(field)) return null;
  const answer = input.review.answers?.[field];
  return kind === 'yes-no' ? tickRow(label, ticks(answer)) : row(label, answerText(input, answer));
}

/** 是、否 with the box that is meant; a question without an answer keeps both boxes empty. */
function ticks(answer: unknown): string {
  return `${answer === true ? '☑' : '☐'} 是　　${answer === false ? '☑' : '☐'} 否`;
}

function answerText(input: SlipInput, answer: unknown): string | null {
  if (answer === undefined || answer === null || answer === '') return null;
  if (Array.isArray(answer)) return answer.map((one) => partText(input, one)).join('；') || null;
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** An item of a list: an attachment by its name, a deletion by its words. */
function partText(input: SlipInput, part: unknown): string {
  if (typeof part !== 'string') return Object.values(part as Readonly<Record<string, unknown>>).join('，');
  return input.document.attachments.find(({ id }) => id === part)?.name ?? part;
}

function signatureRow(input: SlipInput, entry: SlipInput['review']['entries'][number]): Html {
  const step = entry.step === null ? '审查意见' : (stepLabel(input, entry.step) ?? '审查意见');
  const said = entry.form['opinion'];
  const lent = entry.onBehalfOf === null ? '' : `（代${input.nameOf(entry.onBehalfOf)}）`;
  // The record and the track tell the same act: by whom, and at the same instant.
  const signed = input.track.find(
    ({ event, person, at }) => event === 'REVIEW' && person === entry.reviewedBy && at === entry.reviewedAt,
  );
  return row(
    step,
    markup`<p>${labelIn(input, 'review-outcomes', entry.outcome)}${typeof said === 'string' && said !== '' && `：${said}`}</p><p class="by">${signed !== undefined && drawnSignature(input, signed)}${input.nameOf(entry.reviewedBy)}${lent}　${chineseDayOf(entry.reviewedAt)}</p>`,
  );
}

function stepLabel({ track }: SlipInput, step: string): string | null {
  return track.find(({ state }) => state === step)?.stateLabel ?? null;
}
