import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, problemIn, refusalOf } from '../../api/problem';
import { request } from '../../api/request';
import type { CaseDto, DocumentBodyDto } from '../../api/types.gen';
import {
  asTold,
  documentChanges,
  draftOf,
  interpretationChanges,
  isSaved,
  twinOf,
  type Draft,
} from './draft';
import { PAUSE_MS, useTryAgain, useUnsaved } from '../../ui/use-unsaved';
import { reconcile, type Reconciliation } from './reconcile';

const MERGE_FIRST = new ApiProblem(412, '本件在别处被修改', [
  refusalOf('本件在别处被修改，还没有合并', '先合并两边的改动，再做一次'),
]);

/** Does one event on the version it is given. @returns the case afterwards */
export type Post = (version: number) => Promise<CaseDto>;

export interface Autosave {
  /** The case as last answered. */
  readonly view: CaseDto;
  /** What the service has. */
  readonly saved: Draft;
  readonly state: 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';
  readonly problem: ApiProblem | null;
  /** Mine and somebody else's, where both were written at once. */
  readonly conflict: Reconciliation | null;
  /** Saves what is not saved yet. @returns whether everything is */
  readonly flush: () => Promise<boolean>;
  /** An event beside the text (attachments), in its turn. @returns the problem, or null when it was done */
  readonly send: (post: Post) => Promise<ApiProblem | null>;
  /** Goes on from what was put together out of both. */
  readonly settle: () => void;
}

/**
 * 随写随存 — every pause in writing is an EDIT based on the version before; one at a time, in order. Where somebody else
 * was quicker: what they did beside the text is taken as it is, what they wrote is laid beside mine, and nothing more is
 * saved until I have put both together. Where the line is broken it tries again by itself.
 */
export function useAutosave(first: CaseDto, before: Draft, draft: Draft): Autosave {
  const [view, setView] = useState(first);
  const [saved, setSaved] = useState(before);
  const [state, setState] = useState<Autosave['state']>('saved');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [conflict, setConflict] = useState<Reconciliation | null>(null);
  const at = useRef({ view: first, saved: before, draft, conflict: false, turn: Promise.resolve() });
  useEffect(() => {
    at.current.draft = draft;
  });

  const keep = useCallback((next: CaseDto, has: Draft): void => {
    at.current.view = next;
    at.current.saved = has;
    setView(next);
    setSaved(has);
  }, []);

  const run = useCallback(
    async (post: Post): Promise<void> => {
      try {
        keep(await post(at.current.view.version), at.current.saved);
      } catch (thrown) {
        if (problemIn(thrown).status !== 412) throw thrown;
        const [newest, theirs] = await newestOf(at.current.view.id);
        const was = at.current.saved;
        if (!isSaved(was, theirs) && !isSaved(theirs, at.current.draft)) {
          at.current.conflict = true;
          setConflict(reconcile(was, at.current.draft, theirs));
          keep(newest, theirs);
          throw thrown;
        }
        // Somebody acted, but wrote nothing: an attachment, a reminder.
        keep(await post(newest.version), was);
      }
    },
    [keep],
  );

  const inTurn = useCallback((work: () => Promise<void>): Promise<ApiProblem | null> => {
    const inConflict = (): boolean => at.current.conflict;
    const turn = at.current.turn.then(async (): Promise<ApiProblem | null> => {
      if (inConflict()) return MERGE_FIRST;
      setState('saving');
      try {
        await work();
        setProblem(null);
        setState(isSaved(at.current.saved, at.current.draft) ? 'saved' : 'waiting');
        return null;
      } catch (thrown) {
        if (thrown instanceof DOMException) {
          setState(isSaved(at.current.saved, at.current.draft) ? 'saved' : 'waiting');
          return null;
        }
        const found = problemIn(thrown);
        setProblem(found);
        setState(inConflict() ? 'conflict' : found.status === 0 ? 'offline' : 'failed');
        return found;
      }
    });
    at.current.turn = turn.then(() => undefined);
    return turn;
  }, []);

  const flush = useCallback(async (): Promise<boolean> => {
    await inTurn(async () => {
      const { draft: now } = at.current;
      const told = asTold(now, at.current.saved);
      const paper = documentChanges(at.current.saved, now);
      if (paper !== null) {
        await run(eventOf(at.current.view.id, 'EDIT', paper));
        keep(at.current.view, { ...told, ...twinOf(at.current.saved) });
      }
      const twin = interpretationChanges(at.current.saved, now);
      if (twin !== null) await run(eventOf(at.current.view.id, 'EDIT_INTERPRETATION', twin));
      keep(at.current.view, told);
    });
    return !at.current.conflict && isSaved(at.current.saved, at.current.draft);
  }, [inTurn, run, keep]);
  const send = useCallback((post: Post) => inTurn(() => run(post)), [inTurn, run]);
  const settle = useCallback(() => {
    at.current.conflict = false;
    setConflict(null);
    setProblem(null);
  }, []);

  useEffect(() => {
    if (conflict !== null || isSaved(at.current.saved, draft)) return undefined;
    setState((now) => (now === 'offline' ? now : 'waiting'));
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, conflict, flush]);
  const isUnsaved = useCallback(() => !isSaved(at.current.saved, at.current.draft), []);
  const sendAll = useCallback(() => void flush(), [flush]);
  useTryAgain(state === 'offline', sendAll);
  useUnsaved(isUnsaved, sendAll);

  return { view, saved, state, problem, conflict, flush, send, settle };
}

/** An event on a case, to be done on some version of it. */
export function eventOf(id: string, type: string, payload: unknown): Post {
  return (version) =>
    request<CaseDto>(`/cases/${encodeURIComponent(id)}/events`, {
      method: 'POST',
      version,
      body: { type, payload },
    });
}

async function newestOf(id: string): Promise<readonly [CaseDto, Draft]> {
  const at = encodeURIComponent(id);
  const [view, body] = await Promise.all([
    request<CaseDto>(`/cases/${at}`),
    request<DocumentBodyDto>(`/documents/${at}/body`),
  ]);
  return [view, draftOf(view, body)];
}
