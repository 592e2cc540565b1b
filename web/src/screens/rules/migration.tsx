import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { MigrationReportDto, VersionStandingDto } from '../../api/types.gen';
import { Trouble } from '../../ui/states';
import { KeptDryRun } from './kept-dry-run';
import { NOTHING_RENAMED, renamedIn, Renaming, type Renamed } from './renaming';
import { Surely } from './surely';

interface MigrationProps {
  readonly versions: readonly VersionStandingDto[];
  readonly roles: Readonly<Record<string, string>>;
  readonly onDone: () => void;
}

/** 在办的件 — told first what would become of each, then moved, where transitional law lets them. */
export function Migration({ versions, roles, onDone }: MigrationProps): ReactNode {
  const [chosen, setChosen] = useState('');
  const [names, setNames] = useState<Renamed>(NOTHING_RENAMED);
  const [told, setTold] = useState<MigrationReportDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const run = async (dryRun: boolean): Promise<void> => {
    const [pack = '', effectiveFrom = ''] = chosen.split('@');
    setBusy(true);
    setProblem(null);
    setTold(null);
    try {
      const body = { pack, effectiveFrom, ...renamedIn(names), dryRun };
      setTold(await request<MigrationReportDto>('/policy/migrations', { method: 'POST', body }));
      onDone();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  return (
    <section className="card migration" aria-labelledby="migration">
      <h2 id="migration">在办的件改按新规定</h2>
      <p className="help">先试，逐件说会怎样，什么也不改变；再迁移。不少一道审查，不放宽一个期限。</p>
      <label className="filter">
        <span>迁移到</span>
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">请选择已启用的版本</option>
          {versions.map(({ pack, effectiveFrom, title }) => (
            <option key={`${pack}@${effectiveFrom}`} value={`${pack}@${effectiveFrom}`}>
              {title}（{effectiveFrom}）
            </option>
          ))}
        </select>
      </label>
      <Renaming names={names} onChange={setNames} />
      <p className="migration-verbs">
        <button
          type="button"
          className="plain-button"
          disabled={chosen === '' || busy}
          onClick={() => void run(true)}
        >
          {busy ? '正在核对…' : '试迁移'}
        </button>
        {told?.dryRun === true && told.cases.some(({ fate }) => fate === 'would-move') && (
          <button type="button" className="plain-button" disabled={busy} onClick={() => setSure(true)}>
            迁移
          </button>
        )}
      </p>
      {problem !== null && <Trouble problem={problem} />}
      {told !== null && (
        <div aria-live="polite">
          {told.order !== null && (
            <p className="all-there">
              已迁移 {told.cases.filter(({ fate }) => fate === 'moved').length} 件，记入规则台账第{' '}
              {told.order} 条。
            </p>
          )}
          {told.report !== null && <KeptDryRun hash={told.report} roles={roles} />}
        </div>
      )}
      {sure && (
        <Surely
          title="迁移在办的件"
          verb="迁移"
          onClose={() => setSure(false)}
          onSure={() => void run(false)}
        >
          <p>
            可以迁移的 {told?.cases.filter(({ fate }) => fate === 'would-move').length ?? 0} 件改按 {chosen}{' '}
            办理，记入各件台账，不能撤回。
          </p>
        </Surely>
      )}
    </section>
  );
}
