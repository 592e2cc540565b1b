import { fault, type Fault } from '../model/fault.js';
import type { Instrument } from '../model/instrument.js';
import type { PolicySource } from '../model/library.js';
import type { RawInstrument } from '../schema/raw.js';

/** An instrument with the sugar resolved: article numbers as text, `verified` on every article. */
export function parseInstrument(
  raw: RawInstrument,
  source: PolicySource,
): { instrument: Instrument; faults: Fault[] } {
  const faults: Fault[] = [];
  if (raw.effectiveTo !== null && raw.effectiveTo < raw.effectiveFrom) {
    faults.push(
      fault(
        source.at('/effectiveTo'),
        'date-order',
        `失效日期 ${raw.effectiveTo} 早于生效日期 ${raw.effectiveFrom}，请改正其中一个`,
      ),
    );
  }
  const seen = new Set<string>();
  const articles = raw.articles.map((article, index) => {
    const number = String(article.number);
    if (seen.has(number)) {
      faults.push(
        fault(source.at(`/articles/${index}/number`), 'duplicate-id', `条号 ${number} 重复，请合并或改正`),
      );
    }
    seen.add(number);
    return { number, gist: article.gist, verified: article.verified ?? raw.verified };
  });
  const instrument: Instrument = {
    id: raw.id,
    title: raw.title,
    number: raw.number,
    issuer: raw.issuer,
    kind: raw.kind,
    effectiveFrom: raw.effectiveFrom,
    effectiveTo: raw.effectiveTo,
    verified: raw.verified,
    mustCover: raw.mustCover ?? false,
    articles,
    source: `${source.file}:1`,
  };
  return { instrument, faults };
}
