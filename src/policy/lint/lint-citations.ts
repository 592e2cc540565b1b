import { articleOf, instrumentOf, type ClauseRef } from '../../kernel/index.js';
import { commonDays, rangeText, withoutDays, type DateRange } from '../model/date-range.js';
import { fault, placeOf, type Fault, type Place } from '../model/fault.js';
import type { Article, Instrument } from '../model/instrument.js';
import type { PolicyLibrary } from '../model/library.js';
import { insteadOf } from '../model/near-miss.js';
import { daysInForce } from '../compose/lineage.js';
import { clausesOfScheme } from './scheme-clauses.js';
import { partsOf } from './chart-parts.js';
import { clausesOfForm } from './form-clauses.js';
import { placeInside, type LintContext } from './lint-context.js';

/** Something that rests on clauses. */
interface Cited {
  readonly what: string;
  readonly place: Place;
  readonly clause: readonly ClauseRef[];
  /** Days for which it speaks. */
  readonly days: DateRange;
  /** `rule`: its clauses must have been read by somebody; `loose`: it need not hold on every day. */
  readonly grade: 'rule' | 'firm' | 'loose';
}

/** Clauses that do not resolve, rest on an instrument that is not in force, or were never read. */
export function lintCitations(context: LintContext): Fault[] {
  return citedBy(context).flatMap((cited) => [
    ...cited.clause.flatMap((clause) => clauseFaults(clause, cited, context)),
    ...forceFaults(cited, context.library),
  ]);
}

/** What the version itself states; what it inherits is looked at with the pack that states it. */
function citedBy({ version, library }: LintContext): Cited[] {
  const days = commonDays(daysInForce(version), version.coverage) ?? daysInForce(version);
  const own = (source: string | undefined): Place => placeOf(source ?? version.source);
  const rules = version.rules.map((rule): Cited => ({
    what: `规则 ${rule.id} `,
    place: own(rule.source),
    clause: rule.clause ?? [],
    days,
    grade: 'rule',
  }));
  const properties = version.properties.map((property): Cited => ({
    what: `性质 ${property.id} `,
    place: own(property.source),
    clause: property.clause,
    days,
    grade: 'rule',
  }));
  // A measure counts what one instrument of several asks for; on other days it is not counted at all.
  const measures = Object.values(version.measures).map((measure): Cited => ({
    what: `口径 ${measure.id} `,
    place: own(measure.source),
    clause: measure.clause,
    days,
    grade: 'loose',
  }));
  const transition: Cited[] =
    version.transition === null
      ? []
      : [
          {
            what: '新旧衔接',
            place: library.sources.get(version.source)?.at('/transition/clause') ?? own(undefined),
            clause: version.transition.clause,
            days,
            grade: 'firm',
          },
        ];
  const parts = partsOf(version).map((part): Cited => {
    const place = placeInside(library, part.source, part.pointer);
    return { what: '此处', place, clause: part.clause ?? [], days, grade: 'firm' };
  });
  const parameters = Object.values(version.parameters).flatMap((parameter) =>
    parameter.values.map((value): Cited => {
      const what = `参数 ${parameter.id} ${rangeText(value)}的值`;
      return { what, place: own(parameter.source), clause: value.clause, days: value, grade: 'firm' };
    }),
  );
  const items = Object.values(version.lists).flatMap((list) =>
    list.map((item): Cited => ({
      what: `条目 ${item.id} `,
      place: own(item.source),
      clause: item.clause,
      days,
      grade: 'loose',
    })),
  );
  const forms = Object.values(version.forms).flatMap((form) =>
    clausesOfForm(form).map(({ pointer, clause }): Cited => {
      const place = placeInside(library, form.source, pointer);
      return { what: `表式 ${form.id} `, place, clause, days, grade: 'loose' };
    }),
  );
  const schemes = Object.values(version.assessments).flatMap((scheme) =>
    clausesOfScheme(scheme).map(({ pointer, clause }): Cited => {
      const place = placeInside(library, scheme.source, pointer);
      return { what: `考核办法 ${scheme.id} `, place, clause, days, grade: 'loose' };
    }),
  );
  const unencoded = version.unencoded.map((entry): Cited => ({
    what: '此条',
    place: own(entry.source),
    clause: [entry.clause],
    days,
    grade: 'loose',
  }));
  return [
    ...rules,
    ...properties,
    ...measures,
    ...schemes,
    ...transition,
    ...parts,
    ...parameters,
    ...items,
    ...forms,
    ...unencoded,
  ];
}

function clauseFaults(
  clause: ClauseRef,
  { what, place, grade }: Cited,
  { library, pack }: LintContext,
): Fault[] {
  const id = instrumentOf(clause);
  const instrument = library.instruments.get(id);
  if (instrument === undefined) {
    const near = insteadOf(id, library.instruments.keys());
    return [fault(place, 'unknown-instrument', `${what}引用的文件 “${id}” 不存在${near}`)];
  }
  if (!pack.instruments.includes(id)) {
    return [
      fault(place, 'instrument-unlisted', `${what}引用了 “${id}”，请把它列入 pack.yaml 的 instruments`),
    ];
  }
  const article = articleIn(instrument, articleOf(clause));
  if (article === null) {
    const near = insteadOf(
      articleOf(clause),
      instrument.articles.map(({ number }) => number),
    );
    return [
      fault(
        place,
        'clause-unresolved',
        `${what}引用的 ${clause} 不存在：《${instrument.title}》没有这一条${near}`,
      ),
    ];
  }
  if (grade !== 'loose' && !article.verified) {
    return [
      fault(place, 'unverified-fact', `${what}引用的 ${clause} 未经核实；请核对原文，或移入 unencoded.yaml`),
    ];
  }
  return [];
}

/** The article itself, or the nearest one above it: `33.2` stands in `33`. */
function articleIn(instrument: Instrument, number: string): Article | null {
  for (let here = number; here !== ''; here = here.slice(0, Math.max(here.lastIndexOf('.'), 0))) {
    const article = instrument.articles.find((candidate) => candidate.number === here);
    if (article !== undefined) return article;
  }
  return null;
}

/**
 * On every day for which it speaks, at least one of the instruments behind it is in force (an old law and
 * the one that took its place may stand side by side), and none of them is dead throughout.
 */
function forceFaults({ what, place, clause, days, grade }: Cited, library: PolicyLibrary): Fault[] {
  const instruments = [...new Set(clause.map(instrumentOf))].flatMap(
    (id) => library.instruments.get(id) ?? [],
  );
  const dead = instruments.find((instrument) => commonDays(forceOf(instrument), days) === null);
  if (dead !== undefined) {
    const message = `${what}适用于 ${rangeText(days)}，所引《${dead.title}》的有效期是 ${rangeText(forceOf(dead))}，没有一天重合；请改引当时有效的文件，或改适用期`;
    return [fault(place, 'instrument-not-in-force', message)];
  }
  if (grade === 'loose' || instruments.length === 0) return [];
  let open = [days];
  for (const instrument of instruments)
    open = open.flatMap((range) => withoutDays(range, forceOf(instrument)));
  const [first] = open;
  if (first === undefined) return [];
  const message = `${what}所引文件在 ${rangeText(first)} 都未生效；请补引当时有效的文件，或缩短适用期`;
  return [fault(place, 'instrument-not-in-force', message)];
}

function forceOf(instrument: Instrument): DateRange {
  return { from: instrument.effectiveFrom, to: instrument.effectiveTo };
}
