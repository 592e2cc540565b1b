import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { TokenViewDto } from '../../api/types.gen';
import { dayText } from '../../ui/dates';
import { Trouble } from '../../ui/states';

interface TokenTableProps {
  readonly tokens: readonly TokenViewDto[];
  /** Where they are, below the interface. */
  readonly path: string;
  readonly mayStop: boolean;
  readonly onChange: () => void;
}

/** Tokens of somebody, without what they are. Stopping one asks once more. */
export function TokenTable({ tokens, path, mayStop, onChange }: TokenTableProps): ReactNode {
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const stop = async (id: string): Promise<void> => {
    try {
      await request(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' });
      setAsked(null);
      onChange();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  if (tokens.length === 0) return <p className="soft">没有接口令牌。</p>;
  return (
    <>
      {problem !== null && <Trouble problem={problem} />}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">用途</th>
            <th scope="col">有效期至</th>
            <th scope="col">最近使用</th>
            <th scope="col">
              <span className="soft">可办</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, expiresAt, lastUsedAt, revokedAt }) => (
            <tr key={id}>
              <td>{name}</td>
              <td data-label="有效期至">{dayText(expiresAt)}</td>
              <td data-label="最近使用">{lastUsedAt === null ? '没有用过' : dayText(lastUsedAt)}</td>
              <td className="verbs-cell">
                {revokedAt !== null ? (
                  <span className="mark">已停用</span>
                ) : (
                  mayStop && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => (asked === id ? void stop(id) : setAsked(id))}
                    >
                      {asked === id ? '确定停用，不能恢复' : `停用“${name}”`}
                    </button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
