import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import type { MeDto, ReportBuildAnswerDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Trouble, Waiting } from '../../ui/states';
import { build } from './ask';
import { CellDialog } from './cell-dialog';
import { Exports } from './exports';
import { Grid } from './grid';
import { Lights } from './lights';
import { Submit } from './submit';
import { draftedTexts, keepTexts, type Texts } from './texts';
import { Upload } from './upload';

interface WorkspaceProps {
  readonly me: MeDto;
  readonly organ: string;
  readonly year: number;
}

/** One report: its sections to write, its tables to open, what is still to do, and its way out. */
export function Workspace({ me, organ, year }: WorkspaceProps): ReactNode {
  const [texts, setTexts] = useState<Texts>(() => draftedTexts(organ, year));
  const [built, setBuilt] = useState<ReportBuildAnswerDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [cell, setCell] = useState<string | null>(null);
  const first = useLoad(`${organ}/${year}`, (signal) => build({ organ, year, texts }, signal));
  const shown = built ?? first.data;
  const rebuild = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setBuilt(await build({ organ, year, texts }));
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  const write = (id: string, text: string): void => {
    const { [id]: _before, ...others } = texts;
    const next = text === '' ? others : { ...others, [id]: text };
    setTexts(next);
    keepTexts(organ, year, next);
  };
  if (first.problem !== null) return <Trouble problem={first.problem} onRetry={first.reload} />;
  if (shown === null) return <Waiting what="正在编制…" />;
  const asked = { organ, year, texts };
  const openText = (id: string): string => {
    const found = shown.report.open.find(({ kind, at }) => kind === 'text' && at === id);
    return found?.message ?? '';
  };
  return (
    <div className="score-columns">
      <div className="score-side">
        <section className="score-card" aria-label="出稿">
          <h2>出稿</h2>
          <Button type="primary" loading={busy} onClick={() => void rebuild()}>
            重新编制
          </Button>
          {problem !== null && <Trouble problem={problem} />}
          <Exports asked={asked} />
          {may(me, ['document.create']) && <Submit asked={asked} />}
        </section>
        <ToDo built={shown} onCell={setCell} />
        {may(me, ['policy.read']) && <Lights built={shown} />}
        {may(me, ['policy.read']) && <Upload />}
      </div>
      <div className="score-main">
        <h2>{shown.report.title}</h2>
        {shown.report.sections.map((section) => (
          <section key={section.id} className="group" aria-label={section.label}>
            <h3>{section.label}</h3>
            <div className="score-card score-form">
              {section.paragraphs.map((one) =>
                one.kind === 'heading' ? (
                  <h4 key={one.id}>{one.text}</h4>
                ) : one.kind === 'draft' && texts[one.id] === undefined ? (
                  <div key={one.id}>
                    <p>{one.text}</p>
                    <button type="button" className="plain-button" onClick={() => write(one.id, one.text)}>
                      改写这一段
                    </button>
                  </div>
                ) : (
                  <label key={one.id}>
                    <span className="help">{openText(one.id) || '由人写的文字'}</span>
                    <textarea
                      rows={4}
                      value={texts[one.id] ?? (one.kind === 'open' ? '' : one.text)}
                      placeholder={one.kind === 'open' ? one.text : ''}
                      onChange={(event) => write(one.id, event.target.value)}
                    />
                  </label>
                ),
              )}
              {section.tables.map((table) => (
                <Grid key={table.id} table={table} onCell={setCell} />
              ))}
              {section.charts.map((chart) => (
                <p key={chart.id} className="help">
                  {chart.alternative}
                </p>
              ))}
            </div>
          </section>
        ))}
        <Signatures built={shown} texts={texts} onWrite={write} />
        {shown.report.annexes.map((table) => (
          <Grid key={table.id} table={table} onCell={setCell} />
        ))}
        {shown.report.comparison !== null && (
          <section className="group" aria-label="与上年比较">
            <h3>与上年比较</h3>
            <Grid table={shown.report.comparison.table} onCell={setCell} />
          </section>
        )}
      </div>
      {cell !== null && (
        <CellDialog
          at={cell}
          built={shown}
          maySupply={may(me, ['figures.supply'])}
          onClose={() => setCell(null)}
          onSupplied={() => {
            setCell(null);
            void rebuild();
          }}
        />
      )}
    </div>
  );
}

interface SignaturesProps {
  readonly built: ReportBuildAnswerDto;
  readonly texts: Texts;
  readonly onWrite: (id: string, text: string) => void;
}

/** What stands below the report: open words that belong to no paragraph. */
function Signatures({ built: { report }, texts, onWrite }: SignaturesProps): ReactNode {
  const paragraphs = new Set(report.sections.flatMap((one) => one.paragraphs.map(({ id }) => id)));
  const sections = new Set(report.sections.map(({ id }) => id));
  const open = report.open.filter(
    ({ kind, at }) => kind === 'text' && !paragraphs.has(at) && !sections.has(at),
  );
  if (open.length === 0) return null;
  return (
    <section className="group" aria-label="其他要写的">
      <h3>其他要写的</h3>
      <div className="score-card score-form">
        {open.map(({ at, message }) => (
          <label key={at}>
            <span className="help">{message}</span>
            <input
              type="text"
              value={texts[at] ?? ''}
              onChange={(event) => onWrite(at, event.target.value)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

interface ToDoProps {
  readonly built: ReportBuildAnswerDto;
  readonly onCell: (at: string) => void;
}

/** What people must still do, and what is wrong. */
function ToDo({ built: { report, findings }, onCell }: ToDoProps): ReactNode {
  const texts = report.open.filter(({ kind }) => kind !== 'cell');
  const cells = report.open.filter(({ kind }) => kind === 'cell');
  return (
    <section className="score-card" aria-label="还要办的">
      <h2>还要办的</h2>
      {report.open.length === 0 && findings.length === 0 && <p>没有了。</p>}
      <ul className="score-deeds">
        {texts.map((one) => (
          <li key={`${one.kind}/${one.at}`}>{one.message}</li>
        ))}
        {findings.map((one, index) => (
          <li key={index}>
            {one.message}
            {one.cure !== '' && <p className="when">怎么改：{one.cure}</p>}
          </li>
        ))}
      </ul>
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
