import type { Refusal } from '../../api/types.gen';
import type { Words } from './words';

/** What the bodies of kept reports say; the service keeps them as they were written. */
interface Worded {
  readonly words?: Words | undefined;
}

export interface ScenariosBody extends Worded {
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly holds: boolean;
    readonly source?: string;
    readonly failures: readonly (string | { readonly line: number; readonly message: string })[];
  }[];
  readonly visits?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly scenarios: readonly string[];
  }[];
}

export interface MutationBody extends Worded {
  readonly killed: number;
  readonly refused: number;
  readonly survivors: readonly {
    readonly id: string;
    readonly what: string;
    readonly kind?: string;
    readonly clause: readonly string[];
    readonly source: string;
  }[];
}

export interface StoryLine {
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly label: string;
  readonly stateLabel: string;
  readonly clause: readonly string[];
  readonly afterLabels: readonly string[];
  readonly said: Readonly<Record<string, unknown>>;
}

export interface Finding {
  readonly property: string;
  readonly label: string;
  readonly clause: readonly string[];
  /** The facts with which the case began, by feature. */
  readonly opening?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly story: readonly StoryLine[];
}

export interface ProofBody extends Worded {
  readonly proofs: readonly {
    readonly on: string;
    readonly proved: boolean;
    readonly charts: readonly {
      readonly chart: string;
      readonly acts: readonly {
        readonly situations: number;
        readonly steps: number;
        readonly rounds: number;
      }[];
      readonly properties: readonly {
        readonly id: string;
        readonly label: string;
        readonly clause: readonly string[];
      }[];
      readonly findings: readonly Finding[];
    }[];
  }[];
}

type Said = Pick<Refusal, 'code' | 'message' | 'cure' | 'clause' | 'who'>;

/** What came of an attempt under one law. */
export interface SideBody {
  readonly refusals: readonly Said[];
  readonly states?: readonly string[];
  readonly hands?: Readonly<Record<string, readonly string[]>>;
  readonly terms?: Readonly<Record<string, string>>;
}

export interface RehearsalBody extends Worded {
  readonly cases: number;
  readonly entries: number;
  readonly limits: readonly string[];
  readonly untold: readonly { readonly caseId: string; readonly why: string }[];
  readonly changed: readonly RehearsedCaseBody[];
  readonly dryRun?: DryRunBody;
}

export interface RehearsedCaseBody {
  readonly caseId: string;
  readonly open: boolean;
  readonly rulings: readonly {
    readonly seq: number;
    readonly event: string;
    readonly states: readonly string[];
    readonly differs: readonly string[];
    readonly before: SideBody;
    readonly after: SideBody;
    readonly rules: readonly { readonly rule: string; readonly before: string; readonly after: string }[];
  }[];
  readonly statesGone: readonly { readonly state: string; readonly seq: number }[];
  readonly moves: {
    readonly lost: readonly Move[];
    readonly gained: readonly Move[];
    readonly judged: readonly (Move & { readonly before: SideBody; readonly after: SideBody })[];
  } | null;
}

interface Move {
  readonly state: string;
  readonly event: string;
  readonly label: string;
}

export interface DryRunBody extends Worded {
  /** Why no open case moves at all; absent from reports of a migration, where the service refuses instead. */
  readonly pinned?: readonly Said[];
  readonly cases: readonly {
    readonly caseId: string;
    readonly fate: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly approvals?: { readonly redone: readonly string[] };
    readonly problems: readonly Said[];
  }[];
}

/** What every report about cases is shown with. */
export interface BodyProps<T> {
  readonly body: T;
  readonly visible: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}
