import { useCallback, useEffect, useRef, useState } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { CaseDto } from '../../api/types.gen';
import { documentChanges, interpretationChanges, type Draft } from './draft';

const PAUSE_MS = 1200;

export interface Autosave {
  /** The case as last answered. */
  readonly view: CaseDto;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
  readonly problem: ApiProblem | null;
  /** Saves what is not saved yet. @returns whether everything is */
  readonly flush: () => Promise<boolean>;
  /** An event beside the text (attachments), in its turn. @returns whether it was done */
  readonly send: (type: string, payload: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/** 随写随存 — every pause in writing is an EDIT based on the version before; one at a time, in order. */
export function useAutosave(first: CaseDto, saved: Draft, draft: Draft): Autosave {
  const [view, setView] = useState(first);
  const [state, setState] = useState<Autosave['state']>('saved');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const at = useRef({ view: first, saved, draft, turn: Promise.resolve(true) });
  useEffect(() => {
    at.current.draft = draft;
  });

  const post = useCallback(async (type: string, payload: unknown): Promise<void> => {
    const { id, version } = at.current.view;
    const next = await request<CaseDto>(`/cases/${encodeURIComponent(id)}/events`, {
      method: 'POST',
      version,
      body: { type, payload },
    });
    at.current.view = next;
    setView(next);
  }, []);

  const inTurn = useCallback((work: () => Promise<void>): Promise<boolean> => {
    const run = async (): Promise<boolean> => {
      setState('saving');
      try {
        await work();
        setProblem(null);
        setState('saved');
        return true;
      } catch (thrown) {
        setProblem(problemIn(thrown));
        setState('failed');
        return false;
      }
    };
    at.current.turn = at.current.turn.then(run);
    return at.current.turn;
  }, []);

  const flush = useCallback(
    () =>
      inTurn(async () => {
        const { draft: now } = at.current;
        const paper = documentChanges(at.current.saved, now);
        if (paper !== null) await post('EDIT', paper);
        const twin = interpretationChanges(at.current.saved, now);
        if (twin !== null) await post('EDIT_INTERPRETATION', twin);
        at.current.saved = now;
      }),
    [inTurn, post],
  );
  const send = useCallback(
    (type: string, payload: Readonly<Record<string, unknown>>) => inTurn(() => post(type, payload)),
    [inTurn, post],
  );

  useEffect(() => {
    if (isSaved(at.current.saved, draft)) return undefined;
    setState('waiting');
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, flush]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isSaved(at.current.saved, at.current.draft)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);

  return { view, state, problem, flush, send };
}

function isSaved(saved: Draft, now: Draft): boolean {
  return documentChanges(saved, now) === null && interpretationChanges(saved, now) === null;
}
