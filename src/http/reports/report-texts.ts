import { refusal } from '../../kernel/index.js';
import { demand } from '../problem/refused.exception.js';

/** What people wrote, by paragraph; anything that is no text is refused. Null takes a text out, where `erasable`. */
export function textsOf<T extends boolean>(
  texts: Readonly<Record<string, unknown>>,
  erasable: T,
): Readonly<Record<string, T extends true ? string | null : string>> {
  const entries = Object.entries(texts);
  const fits = (text: unknown): boolean => typeof text === 'string' || (erasable && text === null);
  demand(
    entries
      .filter(([, text]) => !fits(text))
      .map(([id]) =>
        refusal({
          code: 'report-text-invalid',
          message: `段落“${id.slice(0, 40)}”不是文字`,
          cure: erasable ? '写成 "段落编号": "文字"，去掉的写 null' : '写成 "段落编号": "文字"',
        }),
      ),
  );
  return Object.fromEntries(entries) as Record<string, T extends true ? string | null : string>;
}
