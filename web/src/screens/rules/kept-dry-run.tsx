import type { ReactNode } from 'react';
import { Link } from '../../app/router';
import { Trouble, Waiting } from '../../ui/states';
import type { DryRunBody } from './bodies';
import { DryRunReport } from './dry-run';
import { useReport } from './use-report';

interface KeptDryRunProps {
  readonly hash: string;
  readonly roles: Readonly<Record<string, string>>;
}

/** A dry run as it was kept: the same words that anybody reads later. */
export function KeptDryRun({ hash, roles }: KeptDryRunProps): ReactNode {
  const { data, problem, reload } = useReport(hash);
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null) return <Waiting what="正在打开报告…" />;
  return (
    <>
      <p>
        <Link to={`/rules/reports/${hash}`}>这次试迁移的报告已存下</Link>
      </p>
      <DryRunReport body={data.body as unknown as DryRunBody} visible={data.visible} roles={roles} />
    </>
  );
}
