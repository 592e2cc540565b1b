import type { StatisticsAnswerDto, WordsDto } from '../../api/types.gen';
import { KINDS } from '../../ui/words';

export interface Part {
  readonly label: string;
  readonly unit: string;
  readonly rows: readonly { readonly label: string; readonly value: number | null }[];
}

/** The answer as tables, in the words of the pack. */
export function partsOf(data: StatisticsAnswerDto, words: WordsDto, divisions: Names): readonly Part[] {
  const { documents, publication, returns, interpretation, reviews } = data;
  const { interpreted } = interpretation;
  const attributes = namesOf(words.lists['disclosure-attributes'] ?? []);
  const states = namesOf(words.states);
  const kinds = namesOf(KINDS.map(({ value, label }) => ({ id: value, label })));
  return [
    {
      label: '制发、公开和解读',
      unit: '件',
      rows: [
        { label: '制发', value: documents.total },
        { label: '公开', value: publication.published },
        { label: '已公开的政策性文件', value: interpreted.whole },
        { label: '其中有解读的', value: interpreted.part },
        { label: '退回过的', value: returns.returnedCases },
      ],
    },
    { label: '制发，按公开属性', unit: '件', rows: rowsOf(documents.byAttribute, attributes) },
    { label: '制发，按类别', unit: '件', rows: rowsOf(documents.byKind, kinds) },
    { label: '制发，按处室', unit: '件', rows: rowsOf(documents.byDivision, divisions) },
    {
      label: '从成文到公开',
      unit: '个工作日',
      rows: [
        { label: '一半不超过', value: publication.workingDays.median },
        { label: '九成不超过', value: publication.workingDays.p90 },
        { label: '最长', value: publication.workingDays.longest },
      ],
    },
    { label: '退回，按原因', unit: '次', rows: rowsOf(returns.byReason, reasonsOf(returns.byReason, words)) },
    {
      label: '各环节等了多久（一半不超过）',
      unit: '个工作日',
      rows: Object.entries(reviews).map(([id, { median }]) => ({ label: states[id] ?? id, value: median })),
    },
  ];
}

type Names = Readonly<Record<string, string>>;

function namesOf(list: readonly { readonly id: string; readonly label: string }[]): Names {
  return Object.fromEntries(list.map(({ id, label }) => [id, label]));
}

/** “event reason”: the reason in the pack's words, wherever its list stands. */
function reasonsOf(tally: Readonly<Record<string, number>>, words: WordsDto): Names {
  const all = namesOf(Object.values(words.lists).flat());
  return Object.fromEntries(
    Object.keys(tally).map((key) => {
      const reason = key.split(' ')[1] ?? '-';
      return [key, reason === '-' ? '没有选原因' : (all[reason] ?? key)];
    }),
  );
}

/** Most first. */
function rowsOf(tally: Readonly<Record<string, number>>, names: Names): Part['rows'] {
  return Object.entries(tally)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, value]) => ({ label: names[id] ?? id, value }));
}
