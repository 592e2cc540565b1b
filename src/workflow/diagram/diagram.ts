import type { ClauseRef } from '../../kernel/index.js';
import type { DeadlineSource } from '../../policy/index.js';

/** 流程图 — what is drawn of a chart, in words already; the writers know nothing of packs. */
export interface Diagram {
  readonly title: string;
  /** What stands above all states: the chart's own clauses, its chains and theirs. */
  readonly notes: readonly string[];
  readonly initial: string;
  /** In reading order; children after their parents. */
  readonly states: readonly DiagramState[];
  readonly edges: readonly DiagramEdge[];
}

export interface DiagramState {
  readonly id: string;
  readonly label: string;
  /** `choice`: passed over where its condition does not hold; `end`: where a region of a parallel state is through. */
  readonly kind: 'step' | 'plain' | 'final' | 'parallel' | 'region' | 'choice' | 'end';
  readonly parent: string | null;
  /** 公众可见、可以停留 … */
  readonly marks: readonly string[];
  readonly clauses: readonly string[];
  /** Who acts, terms, where it may be returned to, what may be done on the spot: a line each. */
  readonly lines: readonly DiagramLine[];
}

export interface DiagramLine {
  /** `common`: a way that many states have; `from`: the same, said in full where it leads. */
  readonly kind: 'who' | 'apart' | 'term' | 'return' | 'stay' | 'common' | 'from';
  readonly text: string;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** What leads this way; several outcomes of one step may. */
  readonly labels: readonly string[];
  /** The same without more words, each with the clause on which it rests. */
  readonly ways: readonly DiagramWay[];
  /** Against the reading order. */
  readonly back: boolean;
}

export interface DiagramWay {
  readonly label: string;
  /** Its own clauses; where the chart states none, those of the state it leaves. */
  readonly clause: readonly ClauseRef[];
}

/** What ids are called in a drawing. */
export interface DiagramWords {
  role(id: string): string;
  event(id: string): string;
  /** 《条例》第17条 */
  clauses(refs: readonly ClauseRef[]): readonly string[];
  /** 20个工作日 */
  term(deadline: DeadlineSource): string;
}
