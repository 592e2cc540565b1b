import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { forgetDraft, keptDraft, type KeptDraft } from '../../api/kept-drafts';
import type { ApiProblem } from '../../api/problem';
import { useLoad } from '../../api/use-load';
import type { MeDto, ReportBuildAnswerDto, ReportDraftDto } from '../../api/types.gen';
import { may } from '../../app/rights';
import { Link } from '../../app/router';
import { Segments } from '../../ui/segments';
import { Trouble, Waiting } from '../../ui/states';
import { useNarrow } from '../../ui/use-narrow';
import { KeptNotice } from '../draft/kept-notice';
import { useKept } from '../draft/use-kept';
import { build } from './ask';
import { CellDialog } from './cell-dialog';
import { Choices } from './choices';
import { Conflict } from './conflict';
import { loadDraft } from './draft';
import { Editor } from './editor';
import { Exports } from './exports';
import { Lights } from './lights';
import { merge } from './merge';
import { boxOf } from './paragraphs';
import { Preview } from './preview';
import { Previous } from './previous';
import { SavedLine } from './saved-line';
import { Submit } from './submit';
import { ToDo } from './to-do';
import { Upload } from './upload';
import { useReportDraft } from './use-report-draft';
import { isSame, writingOf, type Writing } from './writing';

interface WorkspaceProps {
  readonly me: MeDto;
  readonly organ: string;
  readonly year: number;
}

/** One report: what people have written of it, the report as it is built from that, and what this browser kept. */
export function Workspace({ me, organ, year }: WorkspaceProps): ReactNode {
  const asked = { organ, year };
  const key = `${organ}/${year}`;
  const draft = useLoad(key, (signal) => loadDraft(organ, year, signal));
  const built = useLoad(key, (signal) => build(asked, signal));
  const kept = useLoad(key, () => keptDraft({ person: me.person, caseId: `report/${key}` }));
  // What was built stays in sight when it cannot be built anew: the choice that stands against it is made on this page.
  const [shown, setShown] = useState(built.data);
  if (built.data !== null && built.data !== shown) setShown(built.data);
  const problem = draft.problem ?? (shown === null ? built.problem : null);
  if (problem !== null)
    return (
      <Trouble
        problem={problem}
        onRetry={() => {
          draft.reload();
          built.reload();
        }}
      />
    );
  if (draft.data === null || shown === null || kept.loading) return <Waiting what="正在编制…" />;
  return (
    <Report
      me={me}
      organ={organ}
      year={year}
      first={draft.data}
      built={shown}
      building={built.loading}
      problem={built.problem}
      onBuild={built.reload}
      kept={kept.data}
    />
  );
}

interface ReportProps extends WorkspaceProps {
  readonly first: ReportDraftDto;
  readonly built: ReportBuildAnswerDto;
  readonly building: boolean;
  /** Why it could not be built anew. */
  readonly problem: ApiProblem | null;
  readonly onBuild: () => void;
  readonly kept: KeptDraft | null;
}

type Shown = 'write' | 'preview' | 'check';

const VIEWS = [
  { value: 'write', label: '编写' },
  { value: 'preview', label: '预览' },
] as const;

/** Refused for what it says: nothing of that stays on this machine. */
const MARKED = 'classification-mark-found';

function Report({ me, organ, year, first, built, building, problem, onBuild, kept }: ReportProps): ReactNode {
  const draft = useReportDraft(organ, year, first);
  const { saved, writing } = draft;
  const [offered, setOffered] = useState(kept);
  const [shown, setShown] = useState<Shown>('write');
  const [cell, setCell] = useState<string | null>(null);
  const [figures, setFigures] = useState(0);
  const narrow = useNarrow();
  const writes = may(me, ['document.create']);
  const locked = !writes || !saved.declared;
  useKept({
    person: me.person,
    caseId: `report/${organ}/${year}`,
    saved: writingOf(saved),
    draft: writing,
    pending: !isSame(saved, writing) && offered === null,
    allowed: saved.declared && !(draft.problem?.refusals.some(({ code }) => code === MARKED) ?? false),
  });
  const builtAt = useRef(saved.version);
  useEffect(() => {
    if (builtAt.current === saved.version) return;
    builtAt.current = saved.version;
    onBuild();
  }, [saved.version, onBuild]);
  const write = (at: string, text: string | null): void => {
    const { [at]: _before, ...others } = writing.texts;
    draft.write({ texts: text === null ? others : { ...others, [at]: text } });
  };
  const take = ({ saved: base, draft: written }: KeptDraft): void => {
    setOffered(null);
    draft.write(merge(base as Writing, written as Writing, writingOf(saved)).writing);
  };
  const drop = (): void => {
    setOffered(null);
    void forgetDraft({ person: me.person, caseId: `report/${organ}/${year}` });
  };
  const goTo = (at: string): void => {
    setShown('write');
    // The box is there once the editor is.
    setTimeout(() => document.getElementById(boxOf(at))?.focus());
  };
  const labels = new Map(
    built.report.sections.flatMap(({ id, label, paragraphs }) => [
      [id, label] as const,
      ...paragraphs.flatMap(({ at }) => (at === null ? [] : [[at, label] as const])),
    ]),
  );
  const view: Shown = !narrow && shown === 'check' ? 'write' : shown;
  const asked = { organ, year };
  return (
    <>
      <Choices saved={saved} writing={writing} locked={locked} onChange={draft.write} />
      <div className="report-head">
        <Segments<Shown>
          label="看什么"
          value={view}
          options={narrow ? [...VIEWS, { value: 'check', label: '检查与送审' }] : VIEWS}
          onChange={setShown}
        />
        <SavedLine draft={draft} />
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={onBuild} />}
      {saved.case !== null && (
        <p className="notice">
          {saved.case.stage === 'public' ? '这一年度的报告已经公布。' : '这份年报已经立件，在办理中。'}
          <Link to={`/documents/${encodeURIComponent(saved.case.id)}`}>去看</Link>
        </p>
      )}
      {writes && !saved.declared && (
        <div className="notice report-declare">
          <p>
            本系统为非涉密系统。写以前，请先声明这份年报的内容不涉及国家秘密；写的文字同一单位的编制人都能看到。
          </p>
          <Button
            type="primary"
            loading={draft.state === 'saving'}
            onClick={() => void draft.flush({ declaredNonSecret: true })}
          >
            声明不涉密，开始写
          </Button>
        </div>
      )}
      {offered !== null && <KeptNotice at={offered.at} onTake={() => take(offered)} onDrop={drop} />}
      {draft.both.length > 0 && (
        <Conflict
          both={draft.both}
          texts={writing.texts}
          labelOf={(at) => labels.get(at) ?? built.report.footer.find((one) => one.at === at)?.label ?? at}
          onSettle={draft.settle}
        />
      )}
      <div className="score-columns">
        {(!narrow || view === 'check') && (
          <div className="score-side">
            <section className="score-card" aria-label="出稿">
              <h2>出稿</h2>
              <Exports asked={asked} />
              {writes && saved.case?.stage !== 'public' && <Submit asked={asked} draft={draft} />}
            </section>
            <ToDo built={built} onCell={setCell} onText={goTo} />
            <Lights results={built.results} />
            <Previous draft={draft} built={built} locked={locked} />
            {may(me, ['policy.read']) && <Upload />}
          </div>
        )}
        {view !== 'check' && (
          <div className="score-main" aria-busy={building}>
            {view === 'preview' ? (
              <Preview asked={asked} round={`${saved.version}/${figures}`} />
            ) : (
              <Editor built={built} texts={writing.texts} locked={locked} onWrite={write} onCell={setCell} />
            )}
          </div>
        )}
      </div>
      {cell !== null && (
        <CellDialog
          at={cell}
          built={built}
          maySupply={may(me, ['figures.supply'])}
          onClose={() => setCell(null)}
          onSupplied={() => {
            setCell(null);
            setFigures(figures + 1);
            onBuild();
          }}
        />
      )}
    </>
  );
}
