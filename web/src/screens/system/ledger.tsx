import { useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { requestLines } from '../../api/request-lines';
import type { LedgerReportDto } from '../../api/types.gen';
import type { ScreenProps } from '../../app/screen-props';
import { Trouble } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { saveCsv } from '../../ui/save-file';
import { Head } from './head';

interface Fault {
  readonly caseId: string;
  readonly seq: number;
  readonly code: string;
  readonly message: string;
}

interface Report {
  readonly holds: boolean;
  readonly cases: number;
  readonly entries?: number;
  readonly faults: readonly Fault[];
  readonly omitted: number;
  readonly notes: readonly string[];
}

interface ReplayReport {
  readonly holds: boolean;
  readonly cases: number;
  readonly findings: readonly Fault[];
  readonly notes: readonly { readonly message: string; readonly cases: number; readonly rulings: number }[];
}

/** 台账核验 — is the ledger whole, does it lead to what is stored, and a checkpoint to keep elsewhere. */
export function Ledger(_props: ScreenProps): ReactNode {
  useTitle('台账核验');
  return (
    <>
      <Head title="台账核验" lead="台账只增不改，每一条带着前一条的摘要。这里核对它有没有被动过。" />
      <div className="stack">
        <Work
          title="核验"
          note="逐条重算哈希链：改动一个字节、缺失、调换都能发现。核验时业务照常。"
          verb="开始核验"
          unit="条"
          path="/ledger/verification/progress"
          read={(json) => ({ ...(json as LedgerReportDto), notes: [] })}
          good={(report) => `台账完整：${report.cases} 件，${report.entries ?? 0} 条。`}
        />
        <Work
          title="重演"
          note="按台账把每一件重办一遍，与存储的环节、事实和每次裁断逐项比较。"
          verb="开始重演"
          unit="件"
          path="/ledger/replay/progress"
          read={(json) => {
            const { findings, notes, ...rest } = json as ReplayReport;
            const told = notes.map((one) => `${one.message}：${one.cases} 件、${one.rulings} 条`);
            return { ...rest, faults: findings, omitted: 0, notes: told };
          }}
          good={(report) => `重演一致：${report.cases} 件。`}
        />
        <section className="card" aria-labelledby="checkpoint">
          <h2 id="checkpoint">检查点</h2>
          <p>
            检查点记下每条链此刻的末尾。存到本系统以外的地方，日后在服务器上运行
            <code> wugongkai ledger verify --checkpoint 文件 </code>
            比对：连同末尾一起改写的历史也能发现。
          </p>
          <p className="verbs">
            <a className="plain-button" href="/api/v1/ledger/checkpoint" download>
              下载检查点
            </a>
          </p>
        </section>
      </div>
    </>
  );
}

interface WorkProps {
  readonly title: string;
  readonly note: string;
  readonly verb: string;
  readonly unit: string;
  readonly path: string;
  readonly read: (json: unknown) => Report;
  readonly good: (report: Report) => string;
}

/** A long work: its progress, its end, and a way to stop it. */
function Work({ title, note, verb, unit, path, read, good }: WorkProps): ReactNode {
  const [going, setGoing] = useState<{ done: number; of: number } | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [stopped, setStopped] = useState(false);
  const control = useRef<AbortController | null>(null);
  const start = async (): Promise<void> => {
    const own = new AbortController();
    control.current = own;
    setGoing({ done: 0, of: 0 });
    setReport(null);
    setProblem(null);
    setStopped(false);
    try {
      const last = await requestLines(path, own.signal, (line) =>
        setGoing(line as { done: number; of: number }),
      );
      setReport(read((last as { report: unknown }).report));
    } catch (thrown) {
      if (own.signal.aborted) setStopped(true);
      else setProblem(problemIn(thrown));
    }
    setGoing(null);
  };
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {going === null ? (
          <button type="button" className="plain-button" onClick={() => void start()}>
            {verb}
          </button>
        ) : (
          <button type="button" className="plain-button" onClick={() => control.current?.abort()}>
            停止
          </button>
        )}
      </div>
      <p className="soft">{note}</p>
      {going !== null && (
        <>
          <progress
            className="progress"
            aria-label={`${title}进度`}
            {...(going.of > 0 ? { value: going.done, max: going.of } : {})}
          />
          <p className="number">
            已核 {going.done} {unit}
            {going.of > 0 && `，共 ${going.of} ${unit}`}
          </p>
        </>
      )}
      <div role="status">
        {stopped && <p>已停止，没有结论。</p>}
        {report?.holds === true && <p className="all-there">✔ {good(report)}</p>}
        {report !== null && report.notes.length > 0 && (
          <ul className="soft">
            {report.notes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={() => void start()} />}
      {report?.holds === false && <Faults title={title} report={report} />}
    </section>
  );
}

function Faults({ title, report }: { readonly title: string; readonly report: Report }): ReactNode {
  return (
    <div className="notice notice-error" role="alert">
      <div className="card-head">
        <p>✘ 有 {report.faults.length + report.omitted} 处不符。请保全存储，交信息安全人员核查。</p>
        <button
          type="button"
          className="plain-button"
          onClick={() =>
            saveCsv(
              `台账${title}`,
              ['办件', '第几条', '代码', '说明'],
              report.faults.map(({ caseId, seq, code, message }) => [caseId, String(seq), code, message]),
            )
          }
        >
          导出表格
        </button>
      </div>
      <ul>
        {report.faults.slice(0, 50).map(({ caseId, seq, code, message }) => (
          <li key={`${caseId}/${seq}/${code}`}>
            {caseId} 第 {seq} 条：{message}
          </li>
        ))}
      </ul>
    </div>
  );
}
