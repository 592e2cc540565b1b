import { useState, type ReactNode } from 'react';
import type { DeskItemDto, WordsDto } from '../../api/types.gen';
import { usePages } from '../../api/use-pages';
import { Link, navigate } from '../../app/router';
import { Choice } from '../../ui/choice';
import { DeskRow } from '../../ui/desk-row';
import { MoreButton } from '../../ui/more-button';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { TitleSearch } from '../../ui/title-search';
import { KINDS } from '../../ui/words';
import type { BoxWords } from './boxes';
import { BulkRemind } from './bulk-remind';

const FILTERS = ['title', 'kind', 'state'] as const;
type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

interface BoxListProps {
  readonly of: BoxWords;
  /** How many lie in the box, unsifted; null while nobody knows. */
  readonly count: number | null;
  readonly query: URLSearchParams;
  readonly words: WordsDto;
  readonly drafting: boolean;
  readonly onActed: () => void;
}

/** From here on somebody wants to sift. */
const SIFTED_FROM = 8;

/** A box of the desk: oldest first, sifted by what stands in the address, exported as it is sifted. */
export function BoxList({ of, count, query, words, drafting, onActed }: BoxListProps): ReactNode {
  const filter: Filter = Object.fromEntries(
    FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
  const search = new URLSearchParams(filter).toString();
  const at = (path: string): string => (search === '' ? path : `${path}?${search}`);
  const pages = usePages<DeskItemDto>(at(`/desk/${of.box}`));
  const sifted = search !== '';
  const go = (changed: Filter): void => {
    const next = Object.entries({ box: of.box, ...filter, ...changed }).filter(([, value]) => value !== '');
    navigate(`/?${new URLSearchParams(next).toString()}`);
  };
  const { items } = pages;
  return (
    <section aria-labelledby="box">
      <div className="group-head">
        <h2 id="box">{of.label}</h2>
        {items !== null && items.length > 0 && (
          <a className="export" href={`/api/v1${at(`/desk/${of.box}/csv`)}`} download>
            导出表格
          </a>
        )}
      </div>
      {(sifted || (count ?? 0) >= SIFTED_FROM) && (
        <div className="filters filters-two" role="search" aria-label={`在${of.label}中查找`}>
          <TitleSearch value={filter.title ?? ''} onFind={(title) => go({ title })} />
          <Choice
            label="环节"
            value={filter.state}
            options={words.states.filter(({ id }) => id !== 'reviews')}
            onChange={(state) => go({ state })}
          />
          <Choice
            label="类别"
            value={filter.kind}
            options={KINDS.map(({ value, label }) => ({ id: value, label }))}
            onChange={(kind) => go({ kind })}
          />
        </div>
      )}
      {pages.problem !== null && <Trouble problem={pages.problem} onRetry={pages.reload} />}
      {pages.problem === null && items === null && <Waiting what={`正在取${of.label}…`} />}
      {items?.length === 0 &&
        (sifted ? (
          <Empty title="没有符合条件的">
            <Link to={`/?box=${of.box}`}>看全部{of.label}</Link>
          </Empty>
        ) : (
          <Empty title={of.empty}>
            {of.box === 'drafts' && drafting ? <Link to="/documents/new">拟一份新稿</Link> : of.hint}
          </Empty>
        ))}
      {items !== null && items.length > 0 && (
        <Items
          items={items}
          remindable={of.remindable === true}
          words={words}
          onActed={() => {
            pages.reload();
            onActed();
          }}
        />
      )}
      <MoreButton pages={pages} />
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly DeskItemDto[];
  readonly remindable: boolean;
  readonly words: WordsDto;
  readonly onActed: () => void;
}

function Items({ items, remindable, words, onActed }: ItemsProps): ReactNode {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = (id: string, on: boolean): void =>
    setPicked((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  const chosen = items.filter(({ caseId }) => picked.has(caseId));
  return (
    <>
      {remindable && (
        <BulkRemind
          chosen={chosen}
          all={items.length}
          roles={words.roles}
          onPickAll={(on) => setPicked(new Set(on ? items.map(({ caseId }) => caseId) : []))}
          onDone={() => {
            setPicked(new Set());
            onActed();
          }}
        />
      )}
      <ul className="rows">
        {items.map((item) => (
          <DeskRow
            key={item.caseId}
            item={item}
            words={words}
            {...(remindable
              ? { picked: picked.has(item.caseId), onPick: (on: boolean) => pick(item.caseId, on) }
              : {})}
          />
        ))}
      </ul>
    </>
  );
}
