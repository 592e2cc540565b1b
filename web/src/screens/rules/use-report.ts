import { request } from '../../api/request';
import type { ReportDto } from '../../api/types.gen';
import { useLoad, type Loaded } from '../../api/use-load';

/** A kept report; none where no hash is given. */
export function useReport(hash: string | null): Loaded<ReportDto | null> {
  return useLoad(`report ${hash ?? ''}`, (signal) =>
    hash === null
      ? Promise.resolve(null)
      : request<ReportDto>(`/policy/reports/${encodeURIComponent(hash)}`, { signal }),
  );
}
