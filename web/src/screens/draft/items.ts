import type { WordsDto } from '../../api/types.gen';
import type { PickItem } from './controls';

/** A list of the pack, to choose from. */
export function itemsIn(words: WordsDto, list: string): readonly PickItem[] {
  return (words.lists[list] ?? []).map(({ id, label, clause }) => ({ value: id, label, clause }));
}

/** Where a paper can be published: the office's own channels, then those that the law names for everybody. */
export function channelsIn(words: WordsDto): readonly PickItem[] {
  const own = itemsIn(words, 'office-channels');
  return [
    ...own,
    ...itemsIn(words, 'channels').filter(({ value }) => own.every((one) => one.value !== value)),
  ];
}
