import type { ReactNode } from 'react';
import type { ReportBuildAnswerDto } from '../../api/types.gen';

interface ToDoProps {
  readonly built: ReportBuildAnswerDto;
  readonly onCell: (at: string) => void;
  /** Goes to the box in which a text is written. */
  readonly onText: (at: string) => void;
}

/** What people must still do, and what is wrong. */
export function ToDo({ built: { report, findings }, onCell, onText }: ToDoProps): ReactNode {
  const texts = report.open.filter(({ kind }) => kind === 'text');
  const figures = report.open.filter(({ kind }) => kind === 'conflict');
  const cells = report.open.filter(({ kind }) => kind === 'cell');
  const wrong = findings.filter(({ severity }) => severity !== 'info');
  const hints = findings.filter(({ severity }) => severity === 'info');
  return (
    <section className="score-card" aria-label="还要办的">
      <h2>还要办的</h2>
      {report.open.length === 0 && findings.length === 0 && <p>没有了。</p>}
      {texts.length + figures.length > 0 && (
        <ul className="score-deeds report-open">
          {texts.map((one) => (
            <li key={`${one.kind}/${one.at}`}>
              <button type="button" className="link-button" onClick={() => onText(one.at)}>
                {plain(one.message)}
              </button>
            </li>
          ))}
          {figures.map((one) => (
            <li key={`${one.kind}/${one.at}`}>
              <button type="button" className="link-button" onClick={() => onCell(one.at)}>
                {one.message}
              </button>
            </li>
          ))}
        </ul>
      )}
      {wrong.length > 0 && <Findings findings={wrong} />}
      {hints.length > 0 && (
        <details>
          <summary>提示（{hints.length}）</summary>
          <Findings findings={hints} />
        </details>
      )}
      {cells.length > 0 && (
        <details>
          <summary>空着的格（{cells.length}）</summary>
          <ul className="score-deeds">
            {cells.map((one) => (
              <li key={one.at}>
                <button type="button" className="link-button" onClick={() => onCell(one.at)}>
                  {one.message}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** `四、收费：【请填写：收费情况】` asks for 收费情况; where both are the same, once is enough. */
function plain(message: string): string {
  const [, place = '', ask] = /^(.*)：【请填写：(.*)】$/s.exec(message) ?? [];
  if (ask === undefined) return message;
  return place.endsWith(ask) ? `写：${place}` : `${place}：${ask}`;
}

/** What is wrong, each with its cure; errors marked as such. */
export function Findings({ findings }: { readonly findings: ReportBuildAnswerDto['findings'] }): ReactNode {
  return (
    <ul className="score-deeds">
      {findings.map((one, index) => (
        <li key={index}>
          {one.severity === 'error' && <strong className="score-lost">要改：</strong>}
          {one.message}
          {one.cure !== '' && <p className="when">怎么改：{one.cure}</p>}
        </li>
      ))}
    </ul>
  );
}
