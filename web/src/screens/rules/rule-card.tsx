import type { ReactNode } from 'react';
import type { BookRuleDto, PackBookDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';

interface RuleCardProps {
  readonly rule: BookRuleDto;
  readonly book: PackBookDto;
  readonly roles: Readonly<Record<string, string>>;
  /** Whether the clauses are shown; beside their article they would only repeat it. */
  readonly cited?: boolean;
}

/** A rule in a sentence: where it is asked, what it says where it fails, and its two expressions for whoever reads them. */
export function RuleCard({ rule, book, roles, cited = true }: RuleCardProps): ReactNode {
  const events = rule.on.map((event) => book.events[event] ?? event);
  const steps = [...new Set(rule.usedIn.map(({ label }) => label))];
  return (
    <article className="rule">
      <p className="rule-when">
        {steps.length > 0 && <>在“{steps.join('”“')}”</>}办“{events.join('”“')}”时
        {rule.when === undefined ? '' : '，符合条件的'}：
      </p>
      <h3 className="rule-says">{rule.refuse.message}</h3>
      <p className="rule-cure">
        怎么办：{rule.refuse.cure}
        {rule.refuse.by.length > 0 && `（${rule.refuse.by.map((role) => roles[role] ?? role).join('、')}）`}
      </p>
      {rule.usedIn.length === 0 && <p className="help">本规则包的流程里没有环节问到它。</p>}
      {cited && <Clauses clauses={rule.clause} />}
      <details className="rule-code">
        <summary>
          规则原文 <code>{rule.id}</code>
        </summary>
        {rule.when !== undefined && (
          <>
            <p className="code-label">条件</p>
            <pre tabIndex={0}>{rule.when}</pre>
          </>
        )}
        <p className="code-label">要求</p>
        <pre tabIndex={0}>{rule.must}</pre>
        <p className="help">
          拒绝代码 {rule.refuse.code}；写在 {rule.source}；由规则包 {rule.pack} 规定
        </p>
      </details>
    </article>
  );
}
