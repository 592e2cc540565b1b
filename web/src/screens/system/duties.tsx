import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { DutyDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { Head } from './head';

/** 职责分工 — who may what, and what no one may have together. */
export function Duties({ me, words }: ScreenProps): ReactNode {
  useTitle('职责分工');
  const { data, problem, reload } = useLoad('duties', (signal) =>
    request<readonly DutyDto[]>('/duties', { signal }),
  );
  const mine = new Set(me.mandates.map(({ role }) => role));
  return (
    <>
      <Head title="职责分工" lead="每项职责能办什么。三员之间、三员与业务职责不得由一人兼任。">
        {data !== null && (
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              saveCsv(
                '职责分工',
                ['职责', '说明', '可以办理', '不得兼任'],
                data.map(({ label, duty, permissions, excludes }) => [
                  label,
                  duty,
                  permissions.map((one) => one.label).join('、'),
                  excludes.map((role) => words.roles[role] ?? role).join('、'),
                ]),
              )
            }
          >
            导出表格
          </button>
        )}
      </Head>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting />}
      {data !== null && (
        <div className="card">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">职责</th>
                <th scope="col">可以办理</th>
                <th scope="col">不得兼任</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ role, label, duty, administrator, permissions, excludes }) => (
                <tr key={role}>
                  <td>
                    <strong>{label}</strong> {mine.has(role) && <span className="mark mark-good">我的</span>}
                    <p className="soft">{duty}</p>
                  </td>
                  <td data-label="可以办理">{permissions.map((one) => one.label).join('、')}</td>
                  <td data-label="不得兼任">
                    {administrator
                      ? '其他任何职责'
                      : excludes.map((one) => words.roles[one] ?? one).join('、')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
