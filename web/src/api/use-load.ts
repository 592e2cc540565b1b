import { useCallback, useEffect, useRef, useState } from 'react';
import { problemIn, type ApiProblem } from './problem';

/** What is being loaded: not there yet, there, or not to be had. While it loads again, the old data stay. */
export interface Loaded<T> {
  readonly data: T | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Loads what `load` asks for, again whenever `key` changes; a later answer never gives way to an earlier one. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; data: T | null; problem: ApiProblem | null }>({
    key,
    data: null,
    problem: null,
  });
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState(-1);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const controller = new AbortController();
    latest
      .current(controller.signal)
      .then((data) => ({ key, data, problem: null }))
      .catch((thrown: unknown) => ({ key, data: null, problem: problemIn(thrown) }))
      .then((next) => {
        if (controller.signal.aborted) return;
        setState(next);
        setSettled(round);
      })
      .catch(() => undefined);
    return () => controller.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((one) => one + 1), []);
  const fresh = state.key === key;
  return {
    data: fresh ? state.data : null,
    problem: fresh ? state.problem : null,
    loading: !fresh || settled !== round,
    reload,
  };
}
