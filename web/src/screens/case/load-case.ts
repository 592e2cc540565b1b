import { request } from '../../api/request';
import type {
  CaseDto,
  CaseSignatureDto,
  DocumentBodyDto,
  EventFormDto,
  HandlingDto,
  LocatedHitDto,
  OutlookDto,
  TrackEntryDto,
  WordsDto,
} from '../../api/types.gen';

/** Everything that the page of a case shows at first. */
export interface CaseData {
  readonly view: CaseDto;
  readonly outlook: OutlookDto;
  readonly forms: readonly EventFormDto[];
  readonly track: readonly TrackEntryDto[];
  readonly handlings: readonly HandlingDto[];
  /** Drawn signatures on its acts. */
  readonly signatures: readonly CaseSignatureDto[];
  readonly hits: readonly LocatedHitDto[];
  readonly body: string | null;
  /** Text of the interpretation. */
  readonly interpretation: string | null;
  readonly words: WordsDto;
}

/** What the dialog of an act needs of it; forms are asked for where they are not at hand. */
export type ActData = Pick<CaseData, 'view' | 'words' | 'body'> & Partial<CaseData>;

/** Loads a case; whoever comes to a step that is theirs has thereby opened it (阅), which ends taking back. */
export async function loadCase(id: string, signal: AbortSignal): Promise<CaseData> {
  const at = `/cases/${encodeURIComponent(id)}`;
  const paper = `/documents/${encodeURIComponent(id)}`;
  const [seen, before, words] = await Promise.all([
    request<CaseDto>(at, { signal }),
    request<OutlookDto>(`${at}/next`, { signal }),
    request<WordsDto>(`${at}/words`, { signal }),
  ]);
  const opened = await openMine(at, seen, before);
  const view = opened ?? seen;
  const [outlook, forms, track, handlings, hits, { body, interpretation }] = await Promise.all([
    opened === null ? before : request<OutlookDto>(`${at}/next`, { signal }),
    request<readonly EventFormDto[]>(`${at}/forms`, { signal }),
    request<readonly TrackEntryDto[]>(`${at}/track`, { signal }),
    request<readonly HandlingDto[]>(`${at}/handlings`, { signal }),
    view.sealed ? [] : request<readonly LocatedHitDto[]>(`${paper}/screening`, { signal }),
    request<DocumentBodyDto>(`${paper}/body`, { signal }),
  ]);
  const signatures = track.some(({ signature }) => signature !== null)
    ? await request<readonly CaseSignatureDto[]>(`${at}/signatures`, { signal })
    : [];
  return { view, outlook, forms, track, handlings, signatures, hits, body, interpretation, words };
}

/** @returns the case after it was opened, or null where there was nothing to open or somebody else was quicker */
async function openMine(at: string, view: CaseDto, { states, moves }: OutlookDto): Promise<CaseDto | null> {
  const unopened = (state: string): boolean =>
    states.some(({ id, waitingFor }) => id === state && waitingFor.some(({ opened }) => !opened));
  const mine = moves.filter(
    ({ event, mine: may, state }) => event === 'OPEN' && may && state !== 'drafting' && unopened(state),
  );
  let opened: CaseDto | null = null;
  for (const { state } of mine) {
    const { version }: CaseDto = opened ?? view;
    const body = { type: 'OPEN', payload: {}, state };
    opened = await request<CaseDto>(`${at}/events`, { method: 'POST', version, body }).catch(() => opened);
  }
  return opened;
}
