import type { DocumentSummaryDto, WordsDto } from '../api/types.gen';

/** 公开属性 as text, also where it was not yet said. */
export function attributeText(words: WordsDto, attribute: string | null): string {
  if (attribute === null) return '未定公开属性';
  return labelIn(words, 'disclosure-attributes', attribute);
}

/** The label of a list's item, or its id where the list has none. */
export function labelIn(words: WordsDto, list: string, id: string): string {
  return words.lists[list]?.find((item) => item.id === id)?.label ?? id;
}

/** Where a paper stands: the innermost steps, in order. */
export function standingText(words: WordsDto, states: readonly string[]): string {
  const known = states.flatMap((id) => words.states.find((state) => state.id === id) ?? []);
  if (known.length === 0) return states.at(-1) ?? '';
  const inner = known.filter(({ id }) => !PARENTS.has(id));
  return (inner.length > 0 ? inner : known).map(({ label }) => label).join('、');
}

/** Names of states around others say less than those inside. */
const PARENTS = new Set(['reviews', 'secrecy', 'interpretation']);

/** 文件类别 */
export const KINDS: readonly {
  readonly value: DocumentSummaryDto['kind'];
  readonly label: string;
  readonly note: string;
}[] = [
  { value: 'policy', label: '政策性文件', note: '涉及公众权利义务，须同步解读' },
  { value: 'ordinary', label: '一般公文', note: '通知、函、纪要等' },
  { value: 'information', label: '非公文信息', note: '动态、公示等，没有文种和文号' },
];
