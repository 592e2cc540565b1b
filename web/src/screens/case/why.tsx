import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { TrackEntryDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Clauses } from '../../ui/clauses';
import { Trouble, Waiting } from '../../ui/states';

/** What is read of an explanation: the rules that were asked before an entry was written. */
interface Explained {
  readonly rulings: readonly {
    readonly seq: number;
    readonly rules: readonly {
      readonly rule: string;
      readonly found: 'holds' | 'fails' | 'not-applied';
      readonly clauses: readonly { readonly clause: string; readonly gist: string | null }[];
    }[];
  }[];
}

const FOUND = { holds: '符合', fails: '不符合', 'not-applied': '不涉及' } as const;

interface WhyProps {
  /** The case. */
  readonly id: string;
  readonly seq: number;
  /** Clauses of the step. */
  readonly clause: TrackEntryDto['clause'];
}

/** 为什么 — on which clauses an entry of the track rests, and which rules were asked before it. */
export function Why({ id, seq, clause }: WhyProps): ReactNode {
  const { data, problem, reload } = useLoad(`${id}/${seq}`, (signal) =>
    request<Explained>(`/cases/${encodeURIComponent(id)}/why?seq=${seq}`, { signal }),
  );
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在取依据…" />;
  const rules = (data.rulings[0]?.rules ?? []).filter(({ found }) => found !== 'not-applied');
  return (
    <div className="why">
      <p className="why-head">本环节的依据</p>
      <Clauses clauses={clause} />
      {rules.length > 0 && <p className="why-head">办理时核对了 {rules.length} 条规则</p>}
      <ul className="why-rules">
        {rules.map(({ rule, found, clauses }) => (
          <li key={rule}>
            <span className={`found found-${found}`}>{FOUND[found]}</span>
            {clauses[0]?.gist ?? rule}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WhyButtonProps {
  readonly seq: number;
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function WhyButton({ seq, label, open, onToggle }: WhyButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="link-button why-button"
      aria-expanded={open}
      aria-label={`为什么：第 ${seq} 条“${label}”`}
      onClick={onToggle}
    >
      为什么
    </button>
  );
}
