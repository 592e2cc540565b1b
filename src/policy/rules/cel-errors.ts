/** What cel-js says about an expression, in words for the person who wrote it. */
export function explainCelError(error: unknown): string {
  if (!(error instanceof Error)) return '原因不明';
  const code = 'code' in error ? String(error.code) : '';
  const summary = 'summary' in error ? String(error.summary) : error.message;
  const detail = summary.slice(summary.indexOf(':') + 1).trim();
  switch (code) {
    case 'no_such_overload':
      return `${detail} 两边的类型不能这样用，请改成同一类型`;
    case 'no_matching_overload':
      return `没有这个函数，或参数类型不对：${summary.replace('found no matching overload for ', '')}`;
    case 'invalid_logical_operand':
      return '&& 和 || 的两边须是真假值；可能为空的事实请写成 “… == true”';
    case 'invalid_condition_type':
      return '? 前面须是真假值';
    case 'heterogeneous_list_element':
      return '列表中的各项须是同一类型';
    case 'limit_exceeded':
      return '表达式过于复杂，请拆成几条规则';
    case 'unexpected_token':
      return detail === 'EOF' ? '没有写完，请补全' : `多出或缺少内容：${detail}，请核对`;
    case 'expected_token':
      return `缺少括号、逗号或名称：${summary}`;
    case 'unexpected_character':
      return `不认识的字符：${detail}（引号、括号须用半角）`;
    case 'unterminated_string':
      return '引号没有配对，请补上';
    default:
      return summary;
  }
}

/** Where in the expression the error lies, if it says so. */
export function offsetOf(error: unknown): number | null {
  const range: unknown = error instanceof Error && 'range' in error ? error.range : undefined;
  const start = typeof range === 'object' && range !== null && 'start' in range ? range.start : undefined;
  return typeof start === 'number' ? start : null;
}
