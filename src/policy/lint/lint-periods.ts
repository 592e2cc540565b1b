import { gapBetween, rangeText, type DateRange } from '../model/date-range.js';
import { fault, placeOf, type Fault } from '../model/fault.js';
import type { PolicyLibrary } from '../model/library.js';
import { allVersions } from '../compose/compose-library.js';
import { daysInForce } from '../compose/lineage.js';
import { placeInside } from './lint-context.js';

/** Days between two versions of a pack, or two values of a parameter, for which nothing is stated. */
export function lintPeriods(library: PolicyLibrary): Fault[] {
  const versions = [...library.packs.entries()].flatMap(([pack, all]) =>
    gaps(all, daysInForce).map(({ before, gap }) => {
      const place = placeInside(library, `${before.source}:1`, '/effectiveTo');
      return fault(
        place,
        'version-gap',
        `规则包 ${pack} 在 ${rangeText(gap)} 没有生效的版本；那些日子确实没有规定的不用管，否则请补上`,
      );
    }),
  );
  const parameters = allVersions(library).flatMap((version) =>
    Object.values(version.parameters).flatMap((parameter) =>
      gaps(parameter.values, (value) => value).map(({ gap }) => {
        const place = placeOf(parameter.source ?? version.source);
        return fault(
          place,
          'parameter-gap',
          `参数 ${parameter.id} 在 ${rangeText(gap)} 没有值；那些日子确实没有规定的不用管，否则请补上`,
        );
      }),
    ),
  );
  return [...versions, ...parameters];
}

function gaps<T>(items: readonly T[], days: (item: T) => DateRange): { before: T; gap: DateRange }[] {
  return items.flatMap((after, index) => {
    const before = items[index - 1];
    const gap = before === undefined ? null : gapBetween(days(before), days(after));
    return before === undefined || gap === null ? [] : [{ before, gap }];
  });
}
