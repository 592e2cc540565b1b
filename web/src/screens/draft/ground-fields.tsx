import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { Labelled, PickOne, Select, type PickItem } from './controls';
import { isWhole, type Ground } from './draft';
import { itemsIn } from './items';

/** 依据的效力层级 */
const RANKS: readonly PickItem[] = [
  { value: 'law', label: '法律' },
  { value: 'administrative-regulation', label: '行政法规' },
  { value: 'local-regulation', label: '地方性法规' },
  { value: 'rule', label: '规章' },
  { value: 'other', label: '其他' },
];
const LISTS: Readonly<Record<string, { readonly list: string; readonly legend: string }>> = {
  withheld: { list: 'withholding-grounds', legend: '不予公开的理由' },
  'on-application': { list: 'on-application-grounds', legend: '依申请公开的理由' },
  proactive: { list: 'proactive-grounds', legend: '建议主动公开的理由' },
};

interface GroundFieldsProps {
  readonly attribute: string;
  readonly ground: Ground;
  readonly words: WordsDto;
  readonly onChange: (ground: Ground) => void;
}

/** 理由 — an item of the pack's list with what its clause says, the norm it rests on, and why it holds here. */
export function GroundFields({ attribute, ground, words, onChange }: GroundFieldsProps): ReactNode {
  const set = (changed: Partial<Ground>): void => onChange({ ...ground, ...changed });
  const { list = '', legend = '理由' } = LISTS[attribute] ?? {};
  return (
    <div className="ground" data-field="ground">
      <PickOne
        legend={legend}
        field="ground.id"
        items={itemsIn(words, list)}
        value={ground.id}
        onChange={(id) => set({ id })}
      />
      <Labelled label="依据的效力层级" field="ground.rank" help={ranksText(words, list, ground.id)}>
        {(id, help) => (
          <Select id={id} help={help} items={RANKS} value={ground.rank} onChange={(rank) => set({ rank })} />
        )}
      </Labelled>
      <Labelled label="法律依据" field="ground.basis" help="如：政府信息公开条例第十三条">
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
      <Labelled label="具体说明" field="ground.reason">
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

/** Which ranks the pack names for a ground, where it names any. */
function ranksText(words: WordsDto, list: string, ground: string | null): string | undefined {
  const ranks = words.lists[list]?.find(({ id }) => id === ground)?.with['ranks'];
  if (!Array.isArray(ranks)) return undefined;
  const named = RANKS.filter(({ value }) => ranks.includes(value)).map(({ label }) => label);
  return named.length === 0 ? undefined : `这一理由应引：${named.join('、')}`;
}
