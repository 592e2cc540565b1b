import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { DeskCountsDto, DeskItemDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { usePages } from '../../api/use-pages';
import { may } from '../../app/rights';
import type { ScreenProps } from '../../app/screen-props';
import { DeskRow } from '../../ui/desk-row';
import { MoreButton } from '../../ui/more-button';
import { Segments } from '../../ui/segments';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { BOXES, type BoxWords } from '../desk/boxes';
import '../../ui/lists.css';

type PastDeskProps = Pick<ScreenProps, 'me' | 'words'> & { readonly on: string };

/** The seven boxes of one's own desk as a day left them behind, followed through the journals. */
export function PastDesk({ me, words, on }: PastDeskProps): ReactNode {
  const { data, problem, reload } = useLoad(`desk/${on}`, (signal) =>
    request<DeskCountsDto>(`/desk?asOf=${on}`, { signal }),
  );
  const [box, setBox] = useState<BoxWords['box']>('todo');
  const shown = BOXES.filter(({ drafting }) => drafting !== true || may(me, ['document.create']));
  const here = shown.find((one) => one.box === box) ?? shown[0];
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null || here === undefined) return <Waiting what="正在按台账还原…" />;
  return (
    <div className="past-desk">
      <Segments
        label={`${on} 的工作台各栏`}
        value={here.box}
        options={shown.map((one) => ({ value: one.box, label: `${one.label} ${data[one.box] ?? '—'}` }))}
        onChange={setBox}
      />
      <PastBox key={here.box} of={here} on={on} words={words} />
    </div>
  );
}

function PastBox({
  of: { box, label },
  on,
  words,
}: Pick<PastDeskProps, 'on' | 'words'> & { readonly of: BoxWords }): ReactNode {
  const pages = usePages<DeskItemDto>(`/desk/${box}?asOf=${on}`);
  const { items, problem } = pages;
  if (problem !== null) return <Trouble problem={problem} onRetry={pages.reload} />;
  if (items === null) return <Waiting what={`正在按台账还原${label}…`} />;
  return (
    <section aria-labelledby="past-box">
      <div className="group-head">
        <h2 id="past-box">{label}</h2>
        {items.length > 0 && (
          <a className="export" href={`/api/v1/desk/${box}/csv?asOf=${on}`} download>
            导出表格
          </a>
        )}
      </div>
      {items.length === 0 ? (
        <Empty title="那天没有">这一天结束时，这一栏是空的。</Empty>
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <DeskRow key={item.caseId} item={item} words={words} then={Date.parse(`${on}T23:59:59+08:00`)} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </section>
  );
}
