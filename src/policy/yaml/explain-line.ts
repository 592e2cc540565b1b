/** What a person probably did on a line that is no YAML; null where the parser's own words must do. */
export function explainLine(line: string): string | null {
  const [, wideKey] = /^\s*(?:- )?([A-Za-z][\w-]*)：/.exec(line) ?? [];
  return wideKey === undefined
    ? null
    : `“${wideKey}” 后面用了全角冒号，请改为半角冒号加一个空格：“${wideKey}: …”`;
}

/** Numbers of the lines that are indented with tabs. */
export function tabbedLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^ *\t/.test(line) ? [index + 1] : []));
}
