import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Both } from './merge';
import type { Texts } from './writing';

type Side = 'mine' | 'theirs' | 'both';

const SIDES: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'mine', label: '用我的' },
  { side: 'theirs', label: '用对方的' },
  { side: 'both', label: '两段都留' },
];

interface ConflictProps {
  readonly both: readonly Both[];
  readonly texts: Texts;
  /** What people call a place. */
  readonly labelOf: (at: string) => string;
  readonly onSettle: (texts: Texts) => void;
}

/** 两人同改 — what both wrote in one place, side by side; the rest is put together already. */
export function Conflict({ both, texts, labelOf, onSettle }: ConflictProps): ReactNode {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const settle = (): void => {
    const taken = both.map((one) => [one.at, textOf(one, chosen[one.at] ?? 'mine')] as const);
    onSettle({ ...texts, ...Object.fromEntries(taken) });
  };
  return (
    <section className="notice report-conflict" role="alert" aria-label="两人同改">
      <h2>您写的时候，别人也改了同一处</h2>
      <p>两边写的都在这里，什么也没有丢。请逐处选定，再保存。</p>
      {both.map((one) => (
        <fieldset key={one.at}>
          <legend>{labelOf(one.at)}</legend>
          <div className="report-pair">
            <p>
              <strong>我写的</strong>
              {one.mine || '（空）'}
            </p>
            <p>
              <strong>对方写的</strong>
              {one.theirs || '（空）'}
            </p>
          </div>
          {SIDES.map(({ side, label }) => (
            <label key={side}>
              <input
                type="radio"
                name={`side-${one.at}`}
                checked={chosen[one.at] === side}
                onChange={() => setChosen({ ...chosen, [one.at]: side })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
      <Button type="primary" disabled={both.some(({ at }) => chosen[at] === undefined)} onClick={settle}>
        按所选合并并保存
      </Button>
    </section>
  );
}

function textOf({ mine, theirs }: Both, side: Side): string {
  if (side === 'both') return `${mine}\n${theirs}`;
  return side === 'mine' ? mine : theirs;
}
