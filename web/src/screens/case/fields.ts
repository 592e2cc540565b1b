import type { MoveOutlookDto, WordDto, WordsDto } from '../../api/types.gen';
import { hitText, type DocumentFacts, type Hit } from './facts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

type Values = Readonly<Record<string, unknown>>;

/** One field of the form of an event. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'opinion' | 'reason' | 'text' | 'date' | 'choice' | 'several' | 'yes-no' | 'deletions';
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly help?: string;
  readonly clause?: readonly string[];
  /** Asked only then. */
  readonly when?: (values: Values) => boolean;
}

interface About {
  readonly words: WordsDto;
  readonly document: DocumentFacts | null;
  readonly hits: readonly Hit[];
}

const OPINION: Field = { name: 'opinion', label: '意见', kind: 'opinion' };
const REASON: Field = { name: 'reason', label: '事由', kind: 'reason', required: true };

/** 发现涉密的情形; codes only, since words would tell of what was found. */
const QUARANTINE_REASONS: readonly Option[] = [
  { value: 'review-finding', label: '审查中发现' },
  { value: 'mark-overlooked', label: '密级标志被忽略' },
  { value: 'leak-reported', label: '接到泄密报告' },
  { value: 'authority-ordered', label: '主管机关要求' },
];
const INCIDENT_ADDRESSEES: readonly Option[] = [
  { value: 'secrecy-administration', label: '同级保密行政管理部门' },
  { value: 'superior-department', label: '上级主管部门' },
];

/** The fields that an event asks for. What has none is only confirmed. */
export function fieldsOf(move: MoveOutlookDto, about: About): readonly Field[] {
  const outcome = outcomeField(move, about.words);
  switch (move.event) {
    case 'APPROVE':
    case 'SIGN_OFF':
      return [...outcome, OPINION];
    case 'REVIEW':
      return reviewFields(outcome, about);
    case 'RETURN':
      return [
        {
          name: 'to',
          label: '退回到',
          kind: 'choice',
          required: true,
          options: move.targets.map((id) => ({ value: id, label: stateLabel(about.words, id) })),
        },
        REASON,
      ];
    case 'RETURN_TO_ORGAN':
      return [
        {
          name: 'reasons',
          label: '退文理由',
          kind: 'several',
          required: true,
          options: optionsIn(about.words, 'return-reasons'),
        },
        REASON,
      ];
    case 'REPEAL':
      return [REASON, { name: 'basis', label: '废止依据', kind: 'text' }];
    case 'TAKE_BACK':
    case 'DISCARD':
    case 'WITHDRAW':
    case 'LAPSE':
      return [REASON];
    case 'QUARANTINE':
      return [
        {
          name: 'reasonCode',
          label: '发现情形',
          kind: 'choice',
          required: true,
          options: QUARANTINE_REASONS,
        },
      ];
    case 'INCIDENT_REPORTED':
      return [
        {
          name: 'addressee',
          label: '报告对象',
          kind: 'choice',
          required: true,
          options: INCIDENT_ADDRESSEES,
        },
      ];
    case 'REFERRAL_ANSWERED':
      return [
        {
          name: 'outcome',
          label: '答复结论',
          kind: 'choice',
          required: true,
          options: [
            ...optionsIn(about.words, 'review-outcomes').filter(({ value }) => value !== 'refer-up'),
            { value: 'withdrawn', label: '撤回报审' },
          ],
        },
        { name: 'opinion', label: '答复内容', kind: 'reason', required: true },
        { name: 'answeredOn', label: '答复日期', kind: 'date' },
        { name: 'replyNumber', label: '答复文号', kind: 'text' },
      ];
    case 'REMIND':
      return [{ name: 'message', label: '催办留言', kind: 'reason' }];
    case 'REGISTER':
      return [
        {
          name: 'documentNumber',
          label: '发文字号',
          kind: 'text',
          help: '不填即由系统按机关代字和年份顺编；已在纸上编过号的，照填。',
        },
      ];
    case 'FILE':
      return [{ name: 'fileNumber', label: '档号', kind: 'text' }];
    default:
      return [];
  }
}

function outcomeField({ event, outcomes, state }: MoveOutlookDto, words: WordsDto): readonly Field[] {
  if (outcomes.length < 2) return [];
  const said = words.states.find(({ id }) => id === state)?.outcomes ?? [];
  const options = outcomes.map((id) => ({
    value: id,
    label: said.find((one) => one.id === id)?.label ?? id,
  }));
  return [
    {
      name: 'outcome',
      label: event === 'REVIEW' ? '审查结论' : '结论',
      kind: 'choice',
      required: true,
      options,
    },
  ];
}

/** 保密审查表 — its boxes are the pack's, in the pack's order; none is filled in beforehand. */
function reviewFields(outcome: readonly Field[], { words, document, hits }: About): readonly Field[] {
  const items = words.lists['secrecy-review-form'] ?? [];
  const fields = items.flatMap((item) => reviewField(item, { items, document, hits }));
  return [
    ...fields.filter(({ kind }) => kind === 'yes-no'),
    ...outcome,
    ...fields.filter(({ kind }) => kind !== 'yes-no'),
  ];
}

interface Around extends Omit<About, 'words'> {
  readonly items: readonly WordDto[];
}

function reviewField(item: WordDto, { items, document, hits }: Around): readonly Field[] {
  const { field, kind, required, when } = item.with as {
    readonly field?: string;
    readonly kind?: string;
    readonly required?: boolean;
    readonly when?: string;
  };
  if (field === undefined || field === 'outcome') return [];
  const asker = items.find(({ id }) => id === when)?.with['field'];
  const base = {
    name: field,
    label: item.label,
    ...(required === true ? { required } : {}),
    ...(typeof asker === 'string' ? { when: (values: Values) => values[asker] === true } : {}),
  };
  if (kind === 'yes-no') return [{ ...base, kind: 'yes-no' }];
  if (field === 'opinion') return [{ ...base, kind: 'opinion' }];
  if (field === 'deletions')
    return [{ ...base, kind: 'deletions', when: ({ outcome }) => outcome === 'clear-after-deletion' }];
  if (field === 'checkedByHand') return byHand(base, document);
  if (field === 'referTo') return [{ ...base, kind: 'text', when: ({ outcome }) => outcome === 'refer-up' }];
  if (field === 'handling') return handling(base, hits);
  // What is filled in by the registry afterwards would only stand in the reviewer's way.
  if (field === 'formNumber' || field === 'keptBy' || field === 'plannedOn') return [];
  return kind === 'text' ? [{ ...base, kind: 'text' }] : [];
}

/** Where the screening found something, a 否 must say why it may be public all the same. */
function handling(base: Pick<Field, 'name' | 'label'>, hits: readonly Hit[]): readonly Field[] {
  if (hits.length === 0) return [];
  const found = [...new Set(hits.map(hitText))].join('；');
  return [{ ...base, kind: 'reason', help: `筛查命中——${found}。若审查回答为“否”，在此说明为何可以公开。` }];
}

function byHand(base: Pick<Field, 'name' | 'label'>, document: DocumentFacts | null): readonly Field[] {
  const unread = document?.attachments.filter(({ id }) => document.unscannable.includes(id)) ?? [];
  if (unread.length === 0) return [];
  return [
    {
      ...base,
      kind: 'several',
      help: '这些附件程序读不全，须由您打开看过。',
      options: unread.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

function stateLabel(words: WordsDto, id: string): string {
  return words.states.find((state) => state.id === id)?.label ?? id;
}

function optionsIn(words: WordsDto, list: string): readonly Option[] {
  return (words.lists[list] ?? []).map(({ id, label }) => ({ value: id, label }));
}
