import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { KINDS } from '../../ui/words';
import { Labelled, PickOne, PickSeveral, type PickItem } from './controls';
import { isWhole, type Draft, type Ground } from './draft';

interface PaperFieldsProps {
  readonly draft: Draft;
  readonly words: WordsDto;
  readonly onChange: (changed: Partial<Draft>) => void;
}

const ATTRIBUTE_NOTES: Readonly<Record<string, string>> = {
  proactive: '发布后所有人可见',
  'on-application': '有人申请才提供，须写明理由',
  withheld: '不提供，须写明理由和法律依据',
};
/** 依据的效力层级 */
const RANKS: readonly PickItem[] = [
  { value: 'law', label: '法律' },
  { value: 'administrative-regulation', label: '行政法规' },
  { value: 'local-regulation', label: '地方性法规' },
  { value: 'rule', label: '规章' },
  { value: 'other', label: '其他' },
];

/** What the paper is and how open it is. 公开属性 has no default: a form that proposes one decides for the drafter. */
export function PaperFields({ draft, words, onChange }: PaperFieldsProps): ReactNode {
  return (
    <>
      <PickOne
        legend="类别"
        items={KINDS}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as Draft['kind'] })}
      />
      {draft.kind !== 'information' && (
        <Labelled label="文种">
          {(id) => (
            <select
              id={id}
              className="select"
              value={draft.documentType ?? ''}
              onChange={(event) =>
                onChange({ documentType: event.target.value === '' ? null : event.target.value })
              }
            >
              <option value="">请选择</option>
              {(words.lists['document-types'] ?? []).map(({ id: type, label }) => (
                <option key={type} value={type}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <PickOne
        legend="公开属性"
        items={itemsIn(words, 'disclosure-attributes').map((item) => ({
          ...item,
          note: ATTRIBUTE_NOTES[item.value],
        }))}
        value={draft.attribute}
        onChange={(attribute) => onChange({ attribute })}
      />
      {draft.attribute !== null && draft.attribute !== 'proactive' && (
        <GroundFields
          ground={draft.ground}
          items={itemsIn(
            words,
            draft.attribute === 'withheld' ? 'withholding-grounds' : 'on-application-grounds',
          )}
          onChange={(ground) => onChange({ ground })}
        />
      )}
      {draft.attribute === 'proactive' && (
        <PickSeveral
          legend="公开渠道"
          items={itemsIn(words, 'office-channels' in words.lists ? 'office-channels' : 'channels')}
          value={draft.channels}
          onChange={(channels) => onChange({ channels })}
        />
      )}
      <Labelled label="施行日期（有的填）">
        {(id) => (
          <Input
            id={id}
            type="date"
            value={draft.effectiveOn ?? ''}
            onChange={(event) =>
              onChange({ effectiveOn: event.target.value === '' ? null : event.target.value })
            }
          />
        )}
      </Labelled>
    </>
  );
}

interface GroundFieldsProps {
  readonly ground: Ground;
  readonly items: readonly PickItem[];
  readonly onChange: (ground: Ground) => void;
}

function GroundFields({ ground, items, onChange }: GroundFieldsProps): ReactNode {
  const set = (changed: Partial<Ground>): void => onChange({ ...ground, ...changed });
  return (
    <div className="ground">
      <PickOne legend="不主动公开的理由" items={items} value={ground.id} onChange={(id) => set({ id })} />
      <Labelled label="依据的效力层级">
        {(id) => (
          <select
            id={id}
            className="select"
            value={ground.rank ?? ''}
            onChange={(event) => set({ rank: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">请选择</option>
            {RANKS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label="法律依据" help="如：政府信息公开条例第十三条">
        {(id, help) => (
          <Input
            id={id}
            aria-describedby={help}
            maxLength={200}
            value={ground.basis}
            onChange={(event) => set({ basis: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label="具体说明">
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={2000}
            value={ground.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Labelled>
      {!isWhole(ground) && <p className="help">四项都填了，理由才会保存。</p>}
    </div>
  );
}

export function itemsIn(words: WordsDto, list: string): readonly PickItem[] {
  return (words.lists[list] ?? []).map(({ id, label, clause }) => ({ value: id, label, clause }));
}
