import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { labelIn } from '../../ui/words';
import type { Draft } from './draft';
import { sideOf, type MergeBlock, type Side } from './merge';
import {
  NO_ANSWERS,
  reconciled,
  undecided,
  type Answers,
  type FieldName,
  type Reconciliation,
  type TextName,
} from './reconcile';

interface ConflictProps {
  readonly conflict: Reconciliation;
  readonly words: WordsDto;
  readonly onSettle: (draft: Draft) => void;
}

const TEXT_NAMES: readonly { readonly name: TextName; readonly label: string }[] = [
  { name: 'body', label: '正文' },
  { name: 'interpretationBody', label: '解读正文' },
];
const SIDES: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'mine', label: '用我的' },
  { side: 'theirs', label: '用对方的' },
  { side: 'both', label: '两段都留' },
];

/** 两人同改 — the other's words beside mine; what goes together is put together, the rest I decide, paragraph by paragraph. */
export function Conflict({ conflict, words, onSettle }: ConflictProps): ReactNode {
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const left = undecided(conflict, answers);
  const next = reconciled(conflict, answers);
  const choose = (text: TextName, at: number, side: Side): void =>
    setAnswers((all) => ({ ...all, [text]: new Map(all[text]).set(at, side) }));
  const all = (side: 'mine' | 'theirs'): void => setAnswers(allOf(conflict, side));
  return (
    <section className="card conflict" aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1}>
        您写的时候，本件也在别处被修改
      </h2>
      <p className="lead">
        两边写的都在这里，什么也没有丢。只有一边改过的地方已经替您并好；两边都改了的，请逐处选定，再保存到最新一稿。
      </p>
      <p className="conflict-all">
        <Button onClick={() => all('mine')}>全部用我的</Button>
        <Button onClick={() => all('theirs')}>全部用对方的</Button>
      </p>
      {conflict.fields.length > 0 && (
        <Fields conflict={conflict} words={words} answers={answers} onAnswer={setAnswers} />
      )}
      {TEXT_NAMES.filter(({ name }) => conflict.texts[name].some(({ kind }) => kind !== 'same')).map(
        ({ name, label }) => (
          <fieldset key={name} className="conflict-text">
            <legend>{label}</legend>
            {conflict.texts[name].map((block, at) => (
              <BlockRow
                key={at}
                block={block}
                label={`${label}第 ${at + 1} 处`}
                side={answers[name].get(at) ?? sideOf(block)}
                both
                onChoose={(side) => choose(name, at, side)}
              />
            ))}
          </fieldset>
        ),
      )}
      <p className="conflict-foot">
        <Button
          type="primary"
          size="large"
          disabled={next === null}
          onClick={() => next !== null && onSettle(next)}
        >
          按所选合并并保存
        </Button>
        <span role="status">{left === 0 ? '都选定了。' : `还有 ${left} 处要选。`}</span>
      </p>
    </section>
  );
}

function allOf({ fields, texts }: Reconciliation, side: 'mine' | 'theirs'): Answers {
  const every = (blocks: readonly MergeBlock[]): ReadonlyMap<number, Side> =>
    new Map(blocks.flatMap(({ kind }, at) => (kind === 'same' ? [] : [[at, side] as const])));
  return {
    fields: new Map(fields.map(({ name }) => [name, side])),
    body: every(texts.body),
    interpretationBody: every(texts.interpretationBody),
  };
}

interface BlockRowProps {
  readonly block: MergeBlock;
  readonly label: string;
  readonly side: Side | null;
  /** Of two paragraphs both may stay; of two values of a field only one. */
  readonly both: boolean;
  readonly onChoose: (side: Side) => void;
}

function BlockRow({ block, label, side, both, onChoose }: BlockRowProps): ReactNode {
  if (block.kind === 'same') return <Same lines={block.mine} />;
  const none = block.base.some((line) => line.trim() !== '') ? '（删去了）' : '（没有）';
  const offered = SIDES.filter(({ side: one }) => one !== 'both' || (both && block.kind === 'conflict'));
  return (
    <div className={side === null ? 'block block-open' : 'block'}>
      <div className="block-sides">
        <Version title="我的" lines={block.mine} none={none} chosen={side === 'mine' || side === 'both'} />
        <Version
          title="对方的"
          lines={block.theirs}
          none={none}
          chosen={side === 'theirs' || side === 'both'}
        />
      </div>
      <div className="block-choice" role="radiogroup" aria-label={label}>
        {offered.map(({ side: one, label: said }) => (
          <label key={one}>
            <input type="radio" name={label} checked={side === one} onChange={() => onChoose(one)} />
            {said}
          </label>
        ))}
      </div>
    </div>
  );
}

/** What both have: its ends, so that one sees where one is. */
function Same({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0) return null;
  const shown = written.length <= 2 ? written : [written[0], '……', written.at(-1)];
  return (
    <div className="block-same">
      {shown.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

interface VersionProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** What stands where there is nothing. */
  readonly none: string;
  readonly chosen: boolean;
}

function Version({ title, lines, none, chosen }: VersionProps): ReactNode {
  return (
    <div className={chosen ? 'version version-chosen' : 'version'}>
      <p className="version-title">
        {title}
        {chosen && '（采用）'}
      </p>
      {lines.every((line) => line.trim() === '') ? (
        <p className="lead">{none}</p>
      ) : (
        lines.map((line, index) => <p key={index}>{line}</p>)
      )}
    </div>
  );
}

interface FieldsProps {
  readonly conflict: Reconciliation;
  readonly words: WordsDto;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

function Fields({ conflict, words, answers, onAnswer }: FieldsProps): ReactNode {
  return (
    <fieldset className="conflict-text">
      <legend>文件信息</legend>
      {conflict.fields.map(({ name, side }) => {
        const chosen = answers.fields.get(name) ?? side;
        return (
          <BlockRow
            key={name}
            block={{
              kind: side ?? 'conflict',
              base: [],
              mine: [`${FIELD_LABELS[name]}：${shown(conflict.mine[name], words)}`],
              theirs: [`${FIELD_LABELS[name]}：${shown(conflict.theirs[name], words)}`],
            }}
            label={FIELD_LABELS[name]}
            side={chosen}
            both={false}
            onChoose={(one) =>
              one !== 'both' && onAnswer({ ...answers, fields: new Map(answers.fields).set(name, one) })
            }
          />
        );
      })}
    </fieldset>
  );
}

const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  kind: '类别',
  title: '标题',
  documentType: '文种',
  normative: '规范性文件',
  draftOnBehalf: '代拟稿',
  forwarded: '转发',
  coIssuers: '联合发文机关',
  attribute: '公开属性',
  ground: '理由',
  citesNonPublic: '引用未公开文件',
  channels: '公开渠道',
  subjectCategory: '主题分类',
  genre: '体裁分类',
  assortedCategory: '组配分类',
  summary: '内容概述',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  plan: '解读方案',
  interpretationTitle: '解读标题',
  elements: '解读要素',
  forms: '解读形式',
  firstInterpreter: '第一解读人',
};

/** A value as a person reads it: ids by their words, lists in a row. */
function shown(value: Draft[FieldName], words: WordsDto): string {
  if (value === null || value === '') return '未填';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return wordOf(value, words);
  const said = Object.values(value).filter((one) => typeof one === 'string' && one !== '');
  return said.map((one) => wordOf(String(one), words)).join('；') || '未选';
}

function wordOf(id: string, words: WordsDto): string {
  for (const list of Object.keys(words.lists)) {
    const label = labelIn(words, list, id);
    if (label !== id) return label;
  }
  return id;
}
