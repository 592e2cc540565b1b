import type { Refusal } from '../../api/types.gen';

/** What the bodies of kept reports say; the service keeps them as they were written. */
export interface ScenariosBody {
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

export interface MutationBody {
  readonly killed: number;
  readonly refused: number;
  readonly survivors: readonly {
    readonly id: string;
    readonly what: string;
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
  readonly story: readonly StoryLine[];
}

export interface ProofBody {
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

export interface RehearsalBody {
  readonly cases: number;
  readonly entries: number;
  readonly limits: readonly string[];
  readonly untold: readonly { readonly caseId: string; readonly why: string }[];
  readonly changed: readonly {
    readonly caseId: string;
    readonly open: boolean;
    readonly rulings: readonly {
      readonly seq: number;
      readonly event: string;
      readonly differs: readonly string[];
      readonly before: { readonly refusals: readonly Said[]; readonly states: readonly string[] };
      readonly after: { readonly refusals: readonly Said[]; readonly states: readonly string[] };
    }[];
    readonly statesGone: readonly { readonly state: string; readonly seq: number }[];
    readonly moves: {
      readonly lost: readonly Move[];
      readonly gained: readonly Move[];
      readonly judged: readonly (Move & {
        readonly before: { readonly refusals: readonly Said[] };
        readonly after: { readonly refusals: readonly Said[] };
      })[];
    } | null;
  }[];
}

interface Move {
  readonly state: string;
  readonly event: string;
  readonly label: string;
}

export interface DryRunBody {
  readonly cases: readonly {
    readonly caseId: string;
    readonly fate: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly problems: readonly Said[];
  }[];
}
