import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import type { ReportFileDto, ValidationAnswerDto } from '../../api/types.gen';
import { Trouble } from '../../ui/states';
import { base64Of } from '../draft/files';
import { FILES, validate } from './ask';
import { Verdicts } from './lights';
import { Findings } from './to-do';

/** A report that was published elsewhere, held against its form and the year before; no file is kept. */
export function Upload(): ReactNode {
  const [report, setReport] = useState<ReportFileDto | null>(null);
  const [previous, setPrevious] = useState<ReportFileDto | null>(null);
  const [answer, setAnswer] = useState<ValidationAnswerDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (report === null) return;
    setBusy(true);
    setAnswer(null);
    setProblem(null);
    try {
      setAnswer(await validate(report, previous));
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  return (
    <section className="score-card" aria-label="校验已公布的年报">
      <h2>校验已公布的年报</h2>
      <p className="help">别的单位或往年的年报也可以；文件不保存。</p>
      <Choose label="年报文件" file={report} onFile={setReport} />
      <Choose label="它上一年的（可以不选）" file={previous} onFile={setPrevious} />
      <Button disabled={report === null} loading={busy} onClick={() => void run()}>
        校验
      </Button>
      {problem !== null && <Trouble problem={problem} />}
      {answer !== null && <Told answer={answer} />}
    </section>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly file: ReportFileDto | null;
  readonly onFile: (file: ReportFileDto) => void;
}

function Choose({ label, file, onFile }: ChooseProps): ReactNode {
  const take = async (chosen: File): Promise<void> =>
    onFile({ name: chosen.name, content: await base64Of(chosen) });
  return (
    <div className="report-choose">
      <label className="file-button">
        {label}
        <input
          type="file"
          accept={FILES}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) void take(chosen);
            event.target.value = '';
          }}
        />
      </label>
      {file !== null && <span className="when">{file.name}</span>}
    </div>
  );
}

function Told({ answer: { validation, notes } }: { readonly answer: ValidationAnswerDto }): ReactNode {
  const { organ, year, label, holds, findings, results } = validation;
  return (
    <div role="status" className="score-deeds">
      <p>
        <strong>
          {organ} {year} 年度：{holds ? '没有错误' : '有错误'}
        </strong>
        <span className="when"> 按“{label}”</span>
      </p>
      {notes.map(({ code, message }) => (
        <p key={code} className="score-note">
          {message}
        </p>
      ))}
      <Findings findings={findings} />
      <Verdicts results={results} />
    </div>
  );
}
