import type { ReactNode } from 'react';
import type { EvidenceLineDto, SheetViewDto } from '../../api/types.gen';
import type { Deed, Filled } from './deed-forms';
import { criteriaOf, criterionLabel } from './words';

interface DeedFieldsProps {
  readonly deed: Deed;
  readonly view: SheetViewDto;
  readonly filled: Filled;
  readonly onChange: (filled: Filled) => void;
}

/** The boxes of a deed. */
export function DeedFields(props: DeedFieldsProps): ReactNode {
  const { deed, view, filled, onChange } = props;
  const text = (label: string): ReactNode => (
    <label>
      <span>{label}</span>
      <textarea
        rows={3}
        value={filled.text}
        onChange={(event) => onChange({ ...filled, text: event.target.value })}
      />
    </label>
  );
  switch (deed.deed) {
    case 'supply':
      return (
        <>
          <Value line={deed.line} filled={filled} onChange={onChange} />
          {text('出处')}
        </>
      );
    case 'self-score':
      return <>{text('说明（可以不写）')}</>;
    case 'review':
      return <>{text('说明（没有自评而核分的须写明）')}</>;
    case 'appeal':
      return (
        <>
          <Appealed view={view} filled={filled} onChange={onChange} />
          {text('理由')}
        </>
      );
    case 'answer':
      return (
        <>
          <Answered view={view} filled={filled} onChange={onChange} />
          {text('理由')}
        </>
      );
    case 'decide':
      return <p>审定以后，本期得分不再变动。现在计算的得分将存入台账。</p>;
  }
}

type Boxes = Omit<DeedFieldsProps, 'deed'>;

function Select({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">请选择</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Value({
  line,
  filled,
  onChange,
}: Omit<Boxes, 'view'> & { readonly line: EvidenceLineDto }): ReactNode {
  const set = (value: string): void => onChange({ ...filled, value });
  if (line.kind === 'yes-no' || line.kind === 'grade') {
    const options =
      line.kind === 'grade'
        ? line.grades.map((id) => ({ id, label: id }))
        : [
            { id: 'yes', label: '是' },
            { id: 'no', label: '否' },
          ];
    return <Select label={line.label} value={filled.value} options={options} onChange={set} />;
  }
  return (
    <label>
      <span>{line.kind === 'count' ? '件数' : '得分'}</span>
      <input type="number" value={filled.value} onChange={(event) => set(event.target.value)} />
    </label>
  );
}

function Appealed({ view, filled, onChange }: Boxes): ReactNode {
  const criteria = criteriaOf(view);
  const entries = criteria.find(({ id }) => id === filled.criterion)?.entries ?? [];
  return (
    <>
      <Select
        label="对哪一项"
        value={filled.criterion}
        options={criteria}
        onChange={(criterion) => onChange({ ...filled, criterion, entries: [] })}
      />
      {entries.length > 0 && (
        <fieldset>
          <legend>对哪几条</legend>
          {entries.map((one) => {
            const key = `${one.case}#${one.seq}`;
            const picked = filled.entries.includes(key);
            return (
              <label key={key} className="score-check">
                <input
                  type="checkbox"
                  checked={picked}
                  onChange={() =>
                    onChange({
                      ...filled,
                      entries: picked
                        ? filled.entries.filter((other) => other !== key)
                        : [...filled.entries, key],
                    })
                  }
                />
                {view.titles[one.case] ?? `台账第 ${one.seq} 条`}（{one.on}）
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

function Answered({ view, filled, onChange }: Boxes): ReactNode {
  const waiting = view.appeals.filter(({ answer }) => answer === null);
  const line = view.evidence.find(({ id }) => id === filled.evidence);
  return (
    <>
      <Select
        label="答复哪一件申诉"
        value={filled.appeal}
        options={waiting.map((one) => ({
          id: String(one.seq),
          label: `${criterionLabel(view, one.criterion)}：${one.grounds}`,
        }))}
        onChange={(appeal) => onChange({ ...filled, appeal })}
      />
      <Select
        label="答复"
        value={filled.upheld}
        options={[
          { id: 'yes', label: '支持' },
          { id: 'no', label: '不支持' },
        ]}
        onChange={(upheld) =>
          onChange({ ...filled, upheld: upheld === 'yes' || upheld === 'no' ? upheld : '' })
        }
      />
      {filled.upheld === 'yes' && view.evidence.length > 0 && (
        <Select
          label="更正佐证（申诉的是佐证的才选）"
          value={filled.evidence}
          options={view.evidence}
          onChange={(evidence) => onChange({ ...filled, evidence, value: '' })}
        />
      )}
      {filled.upheld === 'yes' && line !== undefined && (
        <Value line={line} filled={filled} onChange={onChange} />
      )}
    </>
  );
}
