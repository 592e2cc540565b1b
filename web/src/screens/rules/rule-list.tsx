import { useState, type ReactNode } from 'react';
import type { PackBookDto } from '../../api/types.gen';
import { Empty } from '../../ui/states';
import { RuleCard } from './rule-card';

interface RuleListProps {
  readonly book: PackBookDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** 规则 — all of a pack, found by words, event and origin. */
export function RuleList({ book, roles }: RuleListProps): ReactNode {
  const [text, setText] = useState('');
  const [event, setEvent] = useState('');
  const [pack, setPack] = useState('');
  const packs = [...new Set(book.rules.map((rule) => rule.pack))];
  const found = book.rules.filter(
    (rule) =>
      (event === '' || rule.on.includes(event)) &&
      (pack === '' || rule.pack === pack) &&
      [rule.id, rule.refuse.message, rule.refuse.cure, rule.must, rule.when ?? '', ...rule.clause]
        .join('\n')
        .includes(text.trim()),
  );
  return (
    <section aria-labelledby="rules-found">
      <div className="filters rules-filters">
        <label className="filter filter-wide">
          <span>查找</span>
          <input
            type="search"
            className="text-input"
            placeholder="如：公开属性、保密审查"
            value={text}
            onChange={(change) => setText(change.target.value)}
          />
        </label>
        <label className="filter">
          <span>事项</span>
          <select value={event} onChange={(change) => setEvent(change.target.value)}>
            <option value="">全部</option>
            {Object.entries(book.events).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="filter">
          <span>由哪一级规定</span>
          <select value={pack} onChange={(change) => setPack(change.target.value)}>
            <option value="">全部</option>
            {packs.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="group-head">
        <h2 id="rules-found">规则 {found.length} 条</h2>
        <a className="export" href={`/api/v1/policy/packs/${book.id}/${book.on}/rules/csv`} download>
          导出表格
        </a>
      </div>
      {found.length === 0 ? (
        <Empty title="没有符合的规则">换一个词再查。</Empty>
      ) : (
        <div className="rule-list">
          {found.map((rule) => (
            <RuleCard key={rule.id} rule={rule} book={book} roles={roles} />
          ))}
        </div>
      )}
    </section>
  );
}
