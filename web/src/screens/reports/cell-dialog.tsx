import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { ReportBuildAnswerDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { minuteText } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { Trouble } from '../../ui/states';
import { cellNames } from './cell-names';

const ORIGINS: Readonly<Record<string, string>> = {
  journal: '由台账得来',
  person: '由人填报',
  sum: '由各格相加',
  previous: '由上年结转',
  unknown: '还不知道',
};

/** Entries of what people entered are no case that could be opened. */
const SUPPLIED = 'figures/';

interface CellDialogProps {
  readonly at: string;
  readonly built: ReportBuildAnswerDto;
  readonly maySupply: boolean;
  readonly onClose: () => void;
  readonly onSupplied: () => void;
}

/** One figure: where it comes from, and a box for what the journal cannot know. */
export function CellDialog({ at, built, maySupply, onClose, onSupplied }: CellDialogProps): ReactNode {
  const cell = built.cells[at];
  const names = cellNames(built.report);
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const open = maySupply && (cell === undefined || cell.origin === 'unknown' || cell.origin === 'person');
  const supply = async (): Promise<void> => {
    setProblem(null);
    try {
      await request('/supplied-figures', {
        method: 'POST',
        body: {
          ...(built.organ.id === null ? {} : { organ: built.organ.id }),
          period: String(built.year),
          key: at,
          value: value.trim() === '' ? null : Number(value),
          note,
        },
      });
      onSupplied();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <Dialog
      title={names.get(at) ?? at}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>关闭</Button>
          {open && (
            <Button type="primary" onClick={() => void supply()}>
              填报
            </Button>
          )}
        </>
      }
    >
      <div className="score-form">
        <p>
          {cell?.value ?? '空白'} · {ORIGINS[cell?.origin ?? 'unknown']}
        </p>
        {cell?.enteredBy != null && (
          <p className="when">
            {cell.enteredBy.name} · {minuteText(cell.enteredBy.at)}
          </p>
        )}
        {cell !== undefined && cell.sumOf.length > 0 && (
          <p className="when">各格：{cell.sumOf.map((one) => names.get(one) ?? one).join('、')}</p>
        )}
        {cell !== undefined && cell.entries.length > 0 && (
          <ul className="score-entries">
            {cell.entries.map((one) => (
              <li key={`${one.case}/${one.seq}`}>
                {one.case.startsWith(SUPPLIED) ? (
                  <span>填报台账第 {one.seq} 条</span>
                ) : (
                  <Link to={`/documents/${encodeURIComponent(one.case)}`}>台账第 {one.seq} 条</Link>
                )}
                <span className="when">{one.on}</span>
              </li>
            ))}
          </ul>
        )}
        {open && (
          <>
            <label>
              <span>数（没有的写 0，不知道的空着）</span>
              <input type="number" value={value} onChange={(event) => setValue(event.target.value)} />
            </label>
            <label>
              <span>出处或说明</span>
              <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
          </>
        )}
        {problem !== null && <Trouble problem={problem} />}
      </div>
    </Dialog>
  );
}
