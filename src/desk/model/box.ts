/** 待办 · 已办 · 办结 · 草稿 · 我发起 · 催办 · 即将到期, in the order of the desk. */
export const DESK_BOXES = ['todo', 'done', 'closed', 'drafts', 'started', 'reminded', 'due-soon'] as const;
export type DeskBox = (typeof DESK_BOXES)[number];

/** What people call the boxes. */
export const BOX_LABELS: Readonly<Record<DeskBox, string>> = {
  todo: '待办',
  done: '已办',
  closed: '办结',
  drafts: '草稿',
  started: '我发起',
  reminded: '催办',
  'due-soon': '即将到期',
};

/** Narrows text to a box. */
export function isDeskBox(text: unknown): text is DeskBox {
  return DESK_BOXES.some((box) => box === text);
}
