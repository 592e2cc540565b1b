import type { Actor } from '../../identity/index.js';
import type { LocalDate, Refusal } from '../../kernel/index.js';
import { gradesFor, type EvidenceItem } from '../../policy/index.js';
import type { AssessmentAccess } from '../access.js';
import type { Dossier } from '../dossiers.js';
import { dueOn } from '../model/known.js';
import {
  againstAnswering,
  againstAppealing,
  againstDeciding,
  againstReviewing,
  againstSelfScoring,
  againstSupplying,
} from '../model/stage-checks.js';
import type { SuppliedEvidence } from '../model/score-input.js';

/** What the reader may do about a score now, or why not. */
export interface SheetMove {
  readonly deed: 'self-score' | 'review' | 'appeal' | 'answer' | 'decide';
  /** Empty: it may be done. */
  readonly refused: readonly { readonly code: string; readonly message: string; readonly cure: string }[];
}

/** 佐证 of a score: what it is, until when, what was supplied, and whether the reader may supply it. */
export interface EvidenceLine {
  readonly id: string;
  readonly label: string;
  readonly kind: EvidenceItem['kind'];
  readonly by: EvidenceItem['by'];
  readonly due: LocalDate;
  readonly grades: readonly string[];
  readonly ifMissing: EvidenceItem['ifMissing'];
  /** Everything that was supplied, oldest first; the last stands unless an appeal struck it. */
  readonly supplied: readonly {
    readonly value: SuppliedEvidence['value'];
    readonly by: string;
    readonly on: LocalDate;
    readonly seq: number;
    readonly struck: boolean;
  }[];
  readonly refused: SheetMove['refused'];
}

/** What a form fills in is not asked of it beforehand. */
const OF_FORM = [
  'criterion-unknown',
  'entries-missing',
  'grounds-missing',
  'reason-missing',
  'self-score-missing',
  'evidence-value',
  'correction-missing',
];

/** Every deed about a score, as the checks of the deed itself would judge it now. */
export function movesOf(
  actor: Actor,
  { scoring: { organ, scheme, period }, unit, standing, sheet, asker }: Dossier,
  access: AssessmentAccess,
  today: LocalDate,
): readonly SheetMove[] {
  const own = access.ofUnit(actor, 'assessment.self', unit);
  const reviews = access.ofOffice(actor, 'assessment.review', organ);
  const decides = access.ofOffice(actor, 'assessment.decide', organ);
  const blank = { criterion: '', entries: [], grounds: '' };
  const open = standing.appeals.find(({ answer }) => answer === null)?.seq ?? 0;
  const answering = { appeal: open, upheld: false, reason: '', corrected: null, scheme };
  return [
    move('self-score', own, againstSelfScoring(standing, period, asker, today)),
    move('review', reviews, againstReviewing(standing, { sheet, period, note: '' }, asker, today)),
    move('appeal', own, againstAppealing(standing, { sheet, ...blank }, asker, today)),
    move('answer', reviews, againstAnswering(standing, answering, asker)),
    move('decide', decides, againstDeciding(standing, sheet, asker, today)),
  ];
}

/** Every item of evidence of a score. */
export function evidenceLines(
  actor: Actor,
  { scoring: { organ, scheme, period }, unit, standing, asker }: Dossier,
  { access, today }: { readonly access: AssessmentAccess; readonly today: LocalDate },
): readonly EvidenceLine[] {
  return scheme.evidence.map((item) => {
    const { id, label, kind, by, ifMissing } = item;
    const grades = gradesFor(scheme, id);
    const denied =
      by === 'unit'
        ? access.ofUnit(actor, 'assessment.self', unit)
        : access.ofOffice(actor, 'assessment.review', organ);
    const supplied = standing.evidence
      .filter(({ evidence }) => evidence === id)
      .map(({ value, by: person, on, ref }) => {
        const struck = standing.struck.some((gone) => gone.case === ref.case && gone.seq === ref.seq);
        return { value, by: person, on, seq: ref.seq, struck };
      });
    const reasons = againstSupplying(standing, item, { value: '', scheme, period, today }, asker);
    const refused = told(denied.length > 0 ? denied : reasons);
    return { id, label, kind, by, due: dueOn(item, period), grades, ifMissing, supplied, refused };
  });
}

function move(deed: SheetMove['deed'], denied: readonly Refusal[], reasons: readonly Refusal[]): SheetMove {
  return { deed, refused: told(denied.length > 0 ? denied : reasons) };
}

function told(refused: readonly Refusal[]): SheetMove['refused'] {
  return refused
    .filter(({ code }) => !OF_FORM.includes(code))
    .map(({ code, message, cure }) => ({ code, message, cure }));
}
