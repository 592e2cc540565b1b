import type { Database } from '../../database/index.js';
import type { Actor, DirectorySource } from '../../identity/index.js';
import { ok, type Clock, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { AssessmentScheme, PeriodKind } from '../../policy/index.js';
import type { AssessmentAccess } from '../access.js';
import type { AssessmentLedger } from '../assessment-ledger.js';
import { periodsBeside, type Period } from '../model/period.js';
import { keyOf, untouched, type ScoreName, type ScoreStanding, type Stage } from '../model/records.js';
import { againstPublicising } from '../model/stage-checks.js';
import { unitsOf } from '../model/units.js';
import type { SchemeBook } from '../scheme-book.js';
import { askedOrgan } from './asked-organ.js';
import type { SheetMove } from './sheet-moves.js';

export interface SeeSchemesDeps {
  readonly database: Database;
  readonly book: SchemeBook;
  readonly ledger: AssessmentLedger;
  readonly access: AssessmentAccess;
  readonly directories: DirectorySource;
  readonly clock: Clock;
}

/** A scheme in a period that has begun, and how far its scores have come. */
export interface SchemePeriod {
  readonly scheme: string;
  readonly label: string;
  readonly complete: boolean;
  readonly period: string;
  readonly kind: PeriodKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether its last day is past, so that it can be scored. */
  readonly over: boolean;
  /** Units that the reader may know of, by stage; those without any are left out. */
  readonly stages: readonly { readonly stage: Stage; readonly units: number }[];
  /** Why the reader may not make the scores public now; empty: he may. */
  readonly publicise: SheetMove['refused'];
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year'];
const STAGES: readonly Stage[] = ['open', 'self-scored', 'reviewed', 'public', 'decided'];

/** 考核办法 of an organ in a year, with the periods that have begun. Nothing is reckoned: the ledger alone tells how far each has come. */
export class SeeSchemes {
  constructor(private readonly deps: SeeSchemesDeps) {}

  async list(
    actor: Actor,
    { organ, year }: { readonly organ?: string | null; readonly year: number },
  ): Promise<Result<readonly SchemePeriod[], readonly Refusal[]>> {
    const { database, book, ledger, access, directories, clock } = this.deps;
    const directory = await directories.current();
    const asked = askedOrgan(access, directory, actor, organ);
    if (!asked.ok) return asked;
    const assessor = asked.value;
    const office = access.ofOffice(actor, 'assessment.read', assessor).length === 0;
    const today = clock.today();
    const standings = await ledger.standings(database.reader, year);
    const lines: SchemePeriod[] = [];
    for (const period of KINDS.flatMap((kind) => periodsBeside({ kind, year }))) {
      if (period.from > today) continue;
      const schemes = book.schemes(assessor, period);
      // A part of the year before the first pack came into force has no schemes; the rest of it may.
      if (!schemes.ok) continue;
      for (const scheme of schemes.value.filter(({ periods }) => periods.includes(period.kind))) {
        const name = { organ: assessor, scheme: scheme.id, period: period.id };
        const units = unitsOf(directory, scheme.group, { organ: assessor, period });
        const all = units.map((unit) => ({
          unit,
          standing: standingIn(standings, { ...name, unit: unit.id }),
        }));
        const known = all.filter(
          ({ unit, standing: { stage } }) =>
            office ||
            stage === 'public' ||
            stage === 'decided' ||
            access.ofUnit(actor, 'assessment.read', unit).length === 0,
        );
        const denied = access.ofOffice(actor, 'assessment.review', assessor);
        const refused = denied.length > 0 ? denied : againstPublicising(all.map(({ standing }) => standing));
        lines.push(lineOf(scheme, period, { known: known.map(({ standing }) => standing), refused, today }));
      }
    }
    return ok(lines);
  }
}

function standingIn(standings: ReadonlyMap<string, ScoreStanding>, name: ScoreName): ScoreStanding {
  return standings.get(keyOf(name)) ?? untouched(name);
}

function lineOf(
  { id, label, complete }: AssessmentScheme,
  { id: period, kind, from, to }: Period,
  {
    known,
    refused,
    today,
  }: {
    readonly known: readonly ScoreStanding[];
    readonly refused: readonly Refusal[];
    readonly today: LocalDate;
  },
): SchemePeriod {
  const stages = STAGES.map((stage) => ({ stage, units: known.filter((one) => one.stage === stage).length }));
  return {
    ...{ scheme: id, label, complete, period, kind, from, to, over: today > to },
    stages: stages.filter(({ units }) => units > 0),
    publicise: refused.map(({ code, message, cure }) => ({ code, message, cure })),
  };
}
