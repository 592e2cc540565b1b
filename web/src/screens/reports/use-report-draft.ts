import { useCallback, useEffect, useRef, useState } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import type { ReportDraftDto } from '../../api/types.gen';
import { PAUSE_MS, useTryAgain, useUnsaved } from '../../ui/use-unsaved';
import { loadDraft, placeOf, saveDraft, type Beside } from './draft';
import { merge, type Both } from './merge';
import { isSame, withoutBlank, writingOf, type Writing } from './writing';

export interface ReportDraft {
  /** What the service has. */
  readonly saved: ReportDraftDto;
  readonly writing: Writing;
  readonly state: 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';
  readonly problem: ApiProblem | null;
  /** Places that somebody else wrote at the same time. */
  readonly both: readonly Both[];
  readonly write: (changed: Partial<Writing>) => void;
  /** Saves now, with something beside the words. @returns whether all of it is there */
  readonly flush: (beside?: Beside) => Promise<boolean>;
  /** Goes on from what I chose of the places that both wrote. */
  readonly settle: (texts: Writing['texts']) => void;
  /** What has become of it at the service meanwhile. */
  readonly refresh: () => Promise<void>;
}

/**
 * 随写随存 — every pause in writing saves the whole draft on the version before, one at a time. Where somebody else was
 * quicker, both are laid together by place; what both wrote waits until I have chosen. A broken line is tried again.
 */
export function useReportDraft(organ: string, year: number, first: ReportDraftDto): ReportDraft {
  const [saved, setSaved] = useState(first);
  const [writing, setWriting] = useState<Writing>(() => writingOf(first));
  const [state, setState] = useState<ReportDraft['state']>('saved');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [both, setBoth] = useState<readonly Both[]>([]);
  const at = useRef({
    saved: first,
    writing: writingOf(first),
    conflict: false,
    turn: Promise.resolve(true),
  });

  const have = useCallback((next: ReportDraftDto) => {
    at.current.saved = next;
    setSaved(next);
  }, []);
  const hold = useCallback((next: Writing) => {
    at.current.writing = next;
    setWriting(next);
  }, []);

  const once = useCallback(
    async (beside: Beside): Promise<boolean> => {
      const place = placeOf(organ, year);
      const now = withoutBlank(at.current.writing);
      try {
        have(await saveDraft(place, at.current.saved.version, now, beside));
        return true;
      } catch (thrown) {
        if (problemIn(thrown).status !== 412) throw thrown;
      }
      const newest = await loadDraft(organ, year);
      const { writing: laid, both: clash } = merge(writingOf(at.current.saved), at.current.writing, newest);
      hold(laid);
      have(newest);
      if (clash.length > 0) {
        at.current.conflict = true;
        setBoth(clash);
        return false;
      }
      have(await saveDraft(place, newest.version, withoutBlank(laid), beside));
      return true;
    },
    [organ, year, have, hold],
  );

  const flush = useCallback(
    (beside: Beside = {}): Promise<boolean> => {
      const turn = at.current.turn.then(async () => {
        const isNews = (): boolean => !isSame(at.current.saved, at.current.writing);
        if (at.current.conflict) return false;
        if (Object.keys(beside).length === 0 && !isNews()) return true;
        setState('saving');
        try {
          const done = await once(beside);
          setProblem(null);
          setState(done ? (isNews() ? 'waiting' : 'saved') : 'conflict');
          return done;
        } catch (thrown) {
          const found = problemIn(thrown);
          setProblem(found);
          setState(found.status === 0 ? 'offline' : 'failed');
          return false;
        }
      });
      at.current.turn = turn;
      return turn;
    },
    [once],
  );

  const write = useCallback(
    (changed: Partial<Writing>) => hold({ ...at.current.writing, ...changed }),
    [hold],
  );
  const settle = useCallback(
    (texts: Writing['texts']) => {
      at.current.conflict = false;
      setBoth([]);
      write({ texts });
      void flush();
    },
    [flush, write],
  );
  const refresh = useCallback(async () => {
    try {
      const newest = await loadDraft(organ, year);
      if (isSame(at.current.saved, at.current.writing)) hold(writingOf(newest));
      have(newest);
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  }, [organ, year, have, hold]);

  useEffect(() => {
    if (at.current.conflict || !saved.declared || isSame(at.current.saved, writing)) return undefined;
    setState((now) => (now === 'offline' ? now : 'waiting'));
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [writing, saved.declared, flush]);
  const isUnsaved = useCallback(() => !isSame(at.current.saved, at.current.writing), []);
  const send = useCallback(() => void flush(), [flush]);
  useTryAgain(state === 'offline', send);
  useUnsaved(isUnsaved, send);

  return { saved, writing, state, problem, both, write, flush, settle, refresh };
}
