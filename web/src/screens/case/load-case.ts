import { request } from '../../api/request';
import type { DocumentBodyDto, CaseDto, OutlookDto, TrackEntryDto, WordsDto } from '../../api/types.gen';

/** Everything that the page of a case shows at first. */
export interface CaseData {
  readonly view: CaseDto;
  readonly outlook: OutlookDto;
  readonly track: readonly TrackEntryDto[];
  readonly body: string | null;
  /** Text of the interpretation. */
  readonly interpretation: string | null;
  readonly words: WordsDto;
}

/** Loads a case; whoever comes to a step that is theirs has thereby opened it (阅), which ends taking back. */
export async function loadCase(id: string, signal: AbortSignal): Promise<CaseData> {
  const at = `/cases/${encodeURIComponent(id)}`;
  const [view, outlook, words] = await Promise.all([
    request<CaseDto>(at, { signal }),
    request<OutlookDto>(`${at}/next`, { signal }),
    request<WordsDto>(`${at}/words`, { signal }),
  ]);
  const opened = await openMine(at, view, outlook);
  const [track, { body, interpretation }, now] = await Promise.all([
    request<readonly TrackEntryDto[]>(`${at}/track`, { signal }),
    request<DocumentBodyDto>(`/documents/${encodeURIComponent(id)}/body`, { signal }),
    opened === null ? outlook : request<OutlookDto>(`${at}/next`, { signal }),
  ]);
  return { view: opened ?? view, outlook: now, track, body, interpretation, words };
}

/** @returns the case after it was opened, or null where there was nothing to open or somebody else was quicker */
async function openMine(at: string, view: CaseDto, { states, moves }: OutlookDto): Promise<CaseDto | null> {
  const unopened = (state: string): boolean =>
    states.some(({ id, waitingFor }) => id === state && waitingFor.some(({ opened }) => !opened));
  const mine = moves.some(
    ({ event, mine: may, state }) => event === 'OPEN' && may && state !== 'drafting' && unopened(state),
  );
  if (!mine) return null;
  return request<CaseDto>(`${at}/events`, {
    method: 'POST',
    version: view.version,
    body: { type: 'OPEN', payload: {} },
  }).catch(() => null);
}
