import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Paper } from '../../ui/paper';
import { Segments } from '../../ui/segments';
import { Waiting } from '../../ui/states';
import { documentIn } from './facts';
import { bodyMarks } from './hits';
import type { CaseData } from './load-case';

const Compare = lazy(() => import('../../ui/diff/compare').then((found) => ({ default: found.Compare })));

const LOOKS = [
  { value: 'now', label: '现稿' },
  { value: 'compare', label: '比较稿本' },
] as const;

interface TextProps {
  /** Who is looking. */
  readonly me: string;
  readonly data: CaseData;
}

/** The paper as it is, or what became of it; whoever dealt with it before is told when it was changed since. */
export function Text({ me, data }: TextProps): ReactNode {
  const { view, body, handlings, hits, track } = data;
  const [look, setLook] = useState<(typeof LOOKS)[number]['value']>('now');
  const document = documentIn(view);
  if (document === null) return null;
  const mine = handlings.findLast(
    ({ person, doneAt, ended, task }) => person === me && doneAt !== null && !ended && task !== null,
  );
  const changed =
    mine?.seq != null &&
    track.some(({ seq, event, person }) => seq > (mine.seq ?? 0) && CHANGING.has(event) && person !== me);
  return (
    <>
      {changed && look === 'now' && (
        <div className="notice changed-since">
          <p>您上次办理以后，文稿改过。</p>
          <button type="button" className="plain-button" onClick={() => setLook('compare')}>
            看改了什么
          </button>
        </div>
      )}
      {document.version > 1 && (
        <Segments label="怎样看文稿" value={look} options={LOOKS} onChange={setLook} />
      )}
      {look === 'now' ? (
        <Paper title={document.title} number={document.documentNumber} text={body} marks={bodyMarks(hits)} />
      ) : (
        <section className="card" aria-label="比较稿本">
          <Suspense fallback={<Waiting what="正在打开…" />}>
            <Compare id={view.id} {...(mine === undefined ? {} : { since: 'mine' })} />
          </Suspense>
        </section>
      )}
    </>
  );
}

/** What makes another version of the paper. */
const CHANGING = new Set(['EDIT', 'ATTACH', 'DETACH']);
