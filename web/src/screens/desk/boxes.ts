import type { DeskCountsDto } from '../../api/types.gen';

export type Box = keyof DeskCountsDto;

/** A box of the desk in words. */
export interface BoxWords {
  readonly box: Box;
  readonly label: string;
  readonly empty: string;
  readonly hint: string;
  /** Only for those who draft. */
  readonly drafting?: true;
  /** Others hold these: one may hurry them. */
  readonly remindable?: true;
}

export const BOXES: readonly BoxWords[] = [
  { box: 'todo', label: '待办', empty: '都办完了', hint: '有新的待办时会出现在这里。' },
  { box: 'due-soon', label: '即将到期', empty: '没有快到期的', hint: '逾期的和只剩两个工作日的会列在这里。' },
  { box: 'reminded', label: '催办', empty: '没有人催', hint: '催到您这里、还没有办的会列在这里。' },
  {
    box: 'drafts',
    label: '草稿',
    empty: '没有草稿',
    hint: '您拟的、还没有送出的会列在这里。',
    drafting: true,
  },
  {
    box: 'started',
    label: '我发起',
    empty: '没有在办的',
    hint: '您拟的、已经送出的会列在这里。',
    drafting: true,
    remindable: true,
  },
  {
    box: 'done',
    label: '已办',
    empty: '还没有办过',
    hint: '您办过、别人还在办的会列在这里。',
    remindable: true,
  },
  { box: 'closed', label: '办结', empty: '还没有办结的', hint: '您参与过、已经办完的会列在这里。' },
];
