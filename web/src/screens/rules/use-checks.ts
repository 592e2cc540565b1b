import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../api/request';
import { problemIn, type ApiProblem } from '../../api/problem';
import type { CheckDto, ChecksDto, StartCheckDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';

const LOOK_MS = 1_000;

export interface RunningChecks {
  readonly items: readonly CheckDto[];
  readonly problem: ApiProblem | null;
  readonly start: (order: StartCheckDto) => Promise<void>;
  readonly cancel: (id: string) => Promise<void>;
}

export function isOpen({ state }: CheckDto): boolean {
  return state === 'waiting' || state === 'running';
}

/** What runs and ended lately; looked at again as long as something runs. `ended` is told when something no longer does. */
export function useChecks(ended: () => void): RunningChecks {
  const { data, problem, reload } = useLoad('checks', (signal) =>
    request<ChecksDto>('/policy/checks', { signal }),
  );
  const [refused, setRefused] = useState<ApiProblem | null>(null);
  const items = data?.items ?? [];
  const open = items.filter(isOpen).length;
  const before = useRef(0);
  useEffect(() => {
    if (open < before.current) ended();
    before.current = open;
    if (open === 0) return undefined;
    const timer = setTimeout(reload, LOOK_MS);
    return () => clearTimeout(timer);
    // The list is a new one after each look: then the next look is due.
  }, [data, open, reload, ended]);
  const ask = useCallback(
    async (path: string, body?: StartCheckDto): Promise<void> => {
      setRefused(null);
      try {
        await request<CheckDto>(path, { method: 'POST', ...(body === undefined ? {} : { body }) });
      } catch (thrown) {
        setRefused(problemIn(thrown));
      }
      reload();
    },
    [reload],
  );
  return {
    items,
    problem: refused ?? problem,
    start: (order) => ask('/policy/checks', order),
    cancel: (id) => ask(`/policy/checks/${encodeURIComponent(id)}/cancellation`),
  };
}
