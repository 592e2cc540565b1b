import type { Directory } from '../../identity/index.js';
import type { Digest, Instant } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type { CaseView } from '../../workflow/index.js';
import type { SiteView } from '../portal/index.js';

/** What is needed to turn an approved case into pages. */
export interface ReleaseInput {
  readonly view: CaseView;
  readonly pack: PolicyPack;
  readonly directory: Directory;
  readonly site: SiteView;
  /** The journal entry of the release: its time is the publication time, and nothing else is. */
  readonly entry: { readonly seq: number; readonly hash: Digest; readonly at: Instant };
}

/** Why a release cannot be carried out; says nothing of the document's content. */
export class ReleaseFault extends Error {}
