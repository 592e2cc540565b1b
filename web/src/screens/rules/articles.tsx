import { useState, type ReactNode } from 'react';
import type { BookArticleDto, BookPaperDto, PackBookDto, RestDto } from '../../api/types.gen';
import { Empty } from '../../ui/states';
import { RuleCard } from './rule-card';

const STANDINGS = {
  executable: '系统执行',
  'human-judgement': '由人判断',
  'not-modelled': '没有写入',
} as const;
const RESTS: Readonly<Record<string, string>> = {
  chart: '流程',
  chain: '审批链',
  step: '环节',
  move: '去向',
  deadline: '期限',
  parameter: '参数',
  item: '清单',
  form: '表式',
  measure: '统计口径',
  assessment: '考核办法',
  property: '必须成立的性质',
};

interface ArticlesProps {
  readonly book: PackBookDto;
  readonly roles: Readonly<Record<string, string>>;
}

/** 条文与规则 — every article of every paper, and beside it what the pack makes of it. */
export function Articles({ book, roles }: ArticlesProps): ReactNode {
  const [text, setText] = useState('');
  const [standing, setStanding] = useState('');
  const [paper, setPaper] = useState('');
  const fits = ({ standing: is, gist, number, rests }: BookArticleDto): boolean =>
    (standing === '' || is === standing) &&
    [gist, number, ...rests.map(({ label }) => label)].join('\n').includes(text.trim());
  const shown = book.papers
    .filter(({ id }) => paper === '' || id === paper)
    .map((one) => ({ ...one, articles: one.articles.filter(fits) }))
    .filter(({ articles }) => articles.length > 0);
  const all = book.papers.flatMap(({ articles }) => articles);
  return (
    <section aria-labelledby="articles-found">
      <Coverage articles={all} chosen={standing} onChoose={setStanding} />
      <div className="filters rules-filters">
        <label className="filter filter-wide">
          <span>查找</span>
          <input
            type="search"
            className="text-input"
            placeholder="条号、要点，或落实它的规则"
            value={text}
            onChange={(change) => setText(change.target.value)}
          />
        </label>
        <label className="filter filter-paper">
          <span>文件</span>
          <select value={paper} onChange={(change) => setPaper(change.target.value)}>
            <option value="">全部 {book.papers.length} 个</option>
            {book.papers.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="group-head">
        <h2 id="articles-found">条文 {shown.reduce((sum, { articles }) => sum + articles.length, 0)} 条</h2>
        <a className="export" href={`/api/v1/policy/packs/${book.id}/${book.on}/articles/csv`} download>
          导出表格
        </a>
      </div>
      {shown.length === 0 && <Empty title="没有符合的条文">换一个词，或看全部文件。</Empty>}
      {shown.map((one) => (
        <Paper key={one.id} paper={one} book={book} roles={roles} />
      ))}
      <p className="help">要点是本系统自撰的摘要，不是条文原文。</p>
    </section>
  );
}

interface CoverageProps {
  readonly articles: readonly BookArticleDto[];
  readonly chosen: string;
  readonly onChoose: (standing: string) => void;
}

/** 落实情况 — how many articles the system executes, people judge, nobody wrote in; a press shows only those. */
function Coverage({ articles, chosen, onChoose }: CoverageProps): ReactNode {
  return (
    <div className="coverage" role="group" aria-label="落实情况">
      {Object.entries(STANDINGS).map(([id, label]) => {
        const count = articles.filter(({ standing }) => standing === id).length;
        return (
          <button
            key={id}
            type="button"
            className={`coverage-part standing-${id}`}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? '' : id)}
          >
            <span className="box-count">{count}</span>
            <span>{label}</span>
          </button>
        );
      })}
    </div>
  );
}

interface PaperProps extends ArticlesProps {
  readonly paper: BookPaperDto;
}

function Paper({ paper, book, roles }: PaperProps): ReactNode {
  return (
    <section className="paper-block" aria-labelledby={`paper-${paper.id}`}>
      <h3 id={`paper-${paper.id}`} className="paper-name">
        {paper.title}
        <span className="paper-about">
          {[
            paper.number,
            paper.issuer,
            `${paper.effectiveFrom} 起${paper.effectiveTo === null ? '' : `至 ${paper.effectiveTo}`}`,
          ]
            .filter((one) => one !== null)
            .join('，')}
        </span>
      </h3>
      <ul className="rows">
        {paper.articles.map((article) => (
          <li key={article.clause} className="row">
            <Article article={article} book={book} roles={roles} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ArticleProps extends ArticlesProps {
  readonly article: BookArticleDto;
}

/** An article; opened, the rules and everything else that rests on it. */
function Article({ article, book, roles }: ArticleProps): ReactNode {
  const rules = article.rests.filter(({ kind }) => kind === 'rule');
  const others = article.rests.filter(({ kind }) => kind !== 'rule');
  const known = new Map(book.rules.map((rule) => [rule.id, rule]));
  const number = /^\d/.test(article.number) ? `第 ${article.number} 条` : article.number;
  return (
    <details className="article">
      <summary>
        <span className="article-text">
          <span className="article-number">{number}</span>
          <span>{article.gist}</span>
        </span>
        <span className="article-end">
          <span className={`standing-mark standing-${article.standing}`}>{STANDINGS[article.standing]}</span>
          <span className="when">
            {rules.length > 0 ? `规则 ${rules.length}` : others.length > 0 ? `${others.length} 处` : '—'}
          </span>
        </span>
      </summary>
      <div className="article-open">
        {!article.verified && <p className="notice">这一条没有核对过原文，不用来拒绝任何人。</p>}
        {rules.map(({ id }) => {
          const rule = known.get(id);
          return rule === undefined ? null : (
            <RuleCard key={id} rule={rule} book={book} roles={roles} cited={false} />
          );
        })}
        {others.length > 0 && (
          <dl className="rests">
            {Object.entries(RESTS).map(([kind, label]) => (
              <Rests key={kind} label={label} rests={others.filter((one) => one.kind === kind)} />
            ))}
          </dl>
        )}
        {article.unencoded.map(({ construct, reason }, index) => (
          <p key={index} className="left">
            <strong>由人判断：{construct}</strong>
            <br />
            {reason}
          </p>
        ))}
        {article.rests.length + article.unencoded.length === 0 && (
          <p className="help">本规则包没有写到这一条。</p>
        )}
      </div>
    </details>
  );
}

function Rests({ label, rests }: { readonly label: string; readonly rests: readonly RestDto[] }): ReactNode {
  if (rests.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{[...new Set(rests.map((one) => one.label))].join('；')}</dd>
    </div>
  );
}
