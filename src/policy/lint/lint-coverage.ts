import { articleOf, instrumentOf, type ClauseRef } from '../../kernel/index.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { PolicyPack } from '../model/pack.js';
import { insteadOf } from '../model/near-miss.js';
import { partsOf } from './chart-parts.js';
import { clausesOfForm } from './form-clauses.js';
import { clausesOfScheme } from './scheme-clauses.js';
import { placeInside, type LintContext } from './lint-context.js';

/** What a pack leaves open: unencoded clauses nobody accepted, articles of its instruments that nothing mentions. */
export function lintCoverage(context: LintContext): Fault[] {
  return [...unaccepted(context), ...uncovered(context)];
}

function unaccepted({ version }: LintContext): Fault[] {
  return version.unencoded
    .filter((entry) => !entry.accepted)
    .map((entry) => {
      const message = `${entry.clause}（${entry.construct}）未编码也未被接受；请编码，或由有权的人写 accepted: true`;
      return fault(placeOf(entry.source ?? version.source), 'unencoded-unaccepted', message);
    });
}

function uncovered({ version, library, pack }: LintContext): Fault[] {
  const cited = allClauses(pack);
  return version.instruments.flatMap((id, index) => {
    const place = placeInside(library, `${version.source}:1`, `/instruments/${index}`);
    const instrument = library.instruments.get(id);
    if (instrument === undefined) {
      const near = insteadOf(id, library.instruments.keys());
      return [fault(place, 'unknown-instrument', `instruments 中的 “${id}” 不存在${near}`)];
    }
    if (!instrument.mustCover) return [];
    const numbers = cited.filter((clause) => instrumentOf(clause) === id).map(articleOf);
    return instrument.articles
      .filter(
        ({ number }) =>
          !numbers.some((mentioned) => mentioned === number || mentioned.startsWith(`${number}.`)),
      )
      .map(({ number, gist }) => {
        const message = `《${instrument.title}》第 ${number} 条（${gist}）没有落实；请编码，或写入 unencoded.yaml`;
        return fault(place, 'clause-uncovered', message);
      });
  });
}

function allClauses(pack: PolicyPack): ClauseRef[] {
  return [
    ...pack.rules.flatMap((rule) => rule.clause),
    ...partsOf(pack).flatMap((part) => part.clause ?? []),
    ...Object.values(pack.parameters).flatMap(({ values }) => values.flatMap((value) => value.clause)),
    ...Object.values(pack.lists).flatMap((items) => items.flatMap((item) => item.clause)),
    ...Object.values(pack.forms).flatMap((form) => clausesOfForm(form).flatMap(({ clause }) => clause)),
    ...Object.values(pack.assessments).flatMap((scheme) =>
      clausesOfScheme(scheme).flatMap(({ clause }) => clause),
    ),
    ...pack.unencoded.map((entry) => entry.clause),
  ];
}
