import {
  UNWATCHED,
  type CandidatePlace,
  type CandidateSource,
  type CheckMaker,
  type FolderReader,
  type MadeKind,
  type VersionName,
  type Watch,
} from '../activation/index.js';
import type { Config } from '../config/index.js';
import { workHere, type Work, type Worked } from './folder-work.js';
import { watchedWorker } from './watched-worker.js';

const WORKER = 'check-worker.js';

/**
 * Folders of policies as they lie there now: read afresh each time and linted whole, in a worker, as reading alone takes
 * seconds in which the service has other things to do.
 */
export class FolderCandidates implements CandidateSource, FolderReader, CheckMaker {
  constructor(private readonly config: Config) {}

  take(place: CandidatePlace, played: boolean, watch: Watch): Promise<Worked['take']> {
    return this.#work<'take'>({ do: 'take', place, played }, watch);
  }

  read(): Promise<Worked['list']> {
    return this.#work<'list'>({ do: 'list' }, UNWATCHED);
  }

  library(): Promise<Worked['library']> {
    return this.#work<'library'>({ do: 'library' }, UNWATCHED);
  }

  make(
    { kind, pack, effectiveFrom }: VersionName & { readonly kind: MadeKind },
    watch: Watch,
  ): Promise<Worked['check']> {
    return this.#work<'check'>({ do: 'check', kind, version: { pack, effectiveFrom } }, watch);
  }

  #work<K extends Work['do']>(
    work: Omit<Extract<Work, { do: K }>, 'config'>,
    watch: Watch,
  ): Promise<Worked[K]> {
    const { config } = this;
    return watchedWorker(WORKER, { ...work, config } as Work, watch, workHere) as Promise<Worked[K]>;
  }
}
