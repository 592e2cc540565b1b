import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import type { DocumentDiffDto, DocumentVersionDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { minuteText } from '../dates';
import { Empty, Trouble, Waiting } from '../states';
import { DiffView } from './diff-view';

/** Which versions are laid over each other: from one by its number, or from the one that I last dealt with. */
interface Choice {
  readonly from: number | 'mine';
  /** Null: the present one. */
  readonly to: number | null;
}

interface CompareProps {
  /** The case of the paper. */
  readonly id: string;
  /** Where the comparison begins; from the version before the last when absent. */
  readonly since?: 'mine';
}

/** 比较稿本 — any two versions of a paper, or what was changed since I last dealt with it. */
export function Compare({ id, since }: CompareProps): ReactNode {
  const at = `/documents/${encodeURIComponent(id)}`;
  const { data, problem, reload } = useLoad(`versions/${id}`, (signal) =>
    request<readonly DocumentVersionDto[]>(`${at}/versions`, { signal }),
  );
  const [chosen, setChosen] = useState<Choice | null>(since === 'mine' ? { from: 'mine', to: null } : null);
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在取历次稿本…" />;
  const last = data.at(-1)?.version ?? 1;
  if (data.length < 2 && chosen?.from !== 'mine')
    return <Empty title="只有一稿">改动以后，这里可以逐稿比较。</Empty>;
  const choice = chosen ?? { from: Math.max(1, last - 1), to: null };
  const name = ({ version, madeAt }: DocumentVersionDto): string =>
    `第 ${version} 稿（${minuteText(madeAt)}）`;
  return (
    <>
      <div className="diff-choice">
        <label>
          <span>从</span>
          <select
            className="select"
            value={choice.from}
            onChange={({ target: { value } }) =>
              setChosen({ ...choice, from: value === 'mine' ? value : Number(value) })
            }
          >
            <option value="mine">我上次办理的那一稿</option>
            {data.map((version) => (
              <option key={version.version} value={version.version}>
                {name(version)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>到</span>
          <select
            className="select"
            value={choice.to ?? last}
            onChange={({ target: { value } }) => setChosen({ ...choice, to: Number(value) })}
          >
            {data.map((version) => (
              <option key={version.version} value={version.version}>
                {name(version)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Difference at={at} choice={choice} last={last} />
    </>
  );
}

interface DifferenceProps {
  readonly at: string;
  readonly choice: Choice;
  /** Loaded anew when there is a newer version. */
  readonly last: number;
}

function Difference({ at, choice: { from, to }, last }: DifferenceProps): ReactNode {
  const query = new URLSearchParams(from === 'mine' ? { since: 'my-last-review' } : { from: String(from) });
  if (to !== null) query.set('to', String(to));
  const { data, problem, reload } = useLoad(`${at}?${query.toString()}#${last}`, (signal) =>
    request<DocumentDiffDto>(`${at}/diff?${query.toString()}`, { signal }),
  );
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  return data === null ? <Waiting what="正在比较…" /> : <DiffView diff={data} />;
}
