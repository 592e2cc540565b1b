import { labelIn, type SlipInput } from '../model/slip.js';

/** 公开属性, with ground, legal basis and reason where it is not proactive; null where nobody has said. */
export function attributeText(input: SlipInput): string | null {
  const { attribute, ground } = input.document;
  if (attribute === null) return null;
  const label = labelIn(input, 'disclosure-attributes', attribute);
  if (ground === null) return label;
  return `${label}。理由：${labelIn(input, `${attribute === 'withheld' ? 'withholding' : attribute}-grounds`, ground.id)}；依据：${ground.basis}；说明：${ground.reason}`;
}

/** 拟公开方式 */
export function channelsText(input: SlipInput): string | null {
  const { channels } = input.document;
  return channels.length === 0
    ? null
    : channels.map((id) => labelIn(input, 'office-channels', id)).join('、');
}
