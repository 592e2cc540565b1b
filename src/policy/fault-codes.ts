/**
 * Every kind of fault that a policy folder can have, and what it means. `fault` stops the folder from being
 * used; `note` is said aloud and stops nothing. Each code has a failing fixture in test/fixtures/packs/faults.
 */
export const FAULT_CODES = {
  // Reading files
  'folder-missing': { level: 'fault', means: '规则目录不存在或读不了' },
  'file-unreadable': { level: 'fault', means: '文件读不了' },
  'file-too-large': { level: 'fault', means: '文件超过 256 KB' },
  'file-unknown': { level: 'fault', means: '规则目录中不认识的文件或目录' },
  'not-utf8': { level: 'fault', means: '文件不是 UTF-8 编码' },
  'yaml-syntax': { level: 'fault', means: 'YAML 语法错误' },
  'yaml-forbidden': {
    level: 'fault',
    means: '用了不允许的 YAML 写法（锚点、别名、标签、指令、合并键、多文档）',
  },
  'yaml-too-deep': { level: 'fault', means: '嵌套过深' },
  'duplicate-key': { level: 'fault', means: '同一处有重复的键' },
  'value-not-json': { level: 'fault', means: '值不能用 JSON 表示（键不是文本、数字过大或不是数）' },

  'hidden-character': { level: 'fault', means: '文字里有看不见的控制字符或改变书写方向的字符' },

  // Shape of one file
  schema: { level: 'fault', means: '内容不符合文件格式' },
  'unknown-key': { level: 'fault', means: '格式里没有的键' },
  'id-mismatch': { level: 'fault', means: '编号与文件名或目录名不一致' },
  'duplicate-id': { level: 'fault', means: '编号重复' },
  'date-order': { level: 'fault', means: '起止日期颠倒' },
  'parameter-value': { level: 'fault', means: '参数值与单位不符' },
  'parameter-overlap': { level: 'fault', means: '同一参数的两个值有效期重叠' },

  // Packs among themselves
  'version-overlap': { level: 'fault', means: '同一规则包的两个版本有效期重叠' },
  'version-gap': { level: 'note', means: '同一规则包的两个版本之间有空档' },
  'parameter-gap': { level: 'note', means: '同一参数的两个值之间有空档' },
  'extends-unknown': { level: 'fault', means: '所叠加的规则包不存在' },
  'extends-cycle': { level: 'fault', means: '规则包互相叠加，成环' },
  'base-not-in-force': { level: 'fault', means: '叠加包有效期内的某些日子没有生效的基础包' },
  'overlay-looser': { level: 'fault', means: '叠加包放宽了基础包的要求' },
  'not-proved': { level: 'note', means: '叠加包改动是否只严不宽，机器不能证明，须由人判断' },

  // Rules
  'rule-incomplete': { level: 'fault', means: '规则缺少必要内容（chart、on、must）' },
  'rule-uncited': { level: 'fault', means: '规则没有引用条款' },
  'rule-without-message': { level: 'fault', means: '规则没有说明拒绝理由' },
  'rule-without-cure': { level: 'fault', means: '规则没有说明如何补救、由谁补救' },
  'rules-opposed': { level: 'fault', means: '同时有效的两条规则要求相反，没有写明哪一条优先' },
  'rule-never-holds': { level: 'fault', means: '规则适用时永远不成立，自相矛盾' },
  'unknown-role': { level: 'fault', means: '不认识的角色' },
  'unknown-event': { level: 'fault', means: '不认识的事件' },
  'unknown-chart': { level: 'fault', means: '规则所指的状态图不存在' },
  'unknown-state': { level: 'fault', means: '状态图中没有这个状态' },
  'unknown-chain': { level: 'fault', means: '没有这条审批链' },
  'unknown-parameter': { level: 'fault', means: '没有这个参数，或其单位不是天数' },
  'unknown-list': { level: 'fault', means: '没有这份清单' },
  'unknown-measure': { level: 'fault', means: '没有这个统计口径' },
  'unknown-cell': { level: 'fault', means: '表式中没有这一行、列、格或版本' },

  // 考核办法
  'choice-missing': { level: 'fault', means: '考核办法没有说清的一处没有写明取舍和理由' },
  'share-too-low': { level: 'fault', means: '考核所占分值权重低于规定，或没有写明' },
  'weights-differ': { level: 'fault', means: '下级指标的分值之和与上级不等' },
  'unknown-criterion': { level: 'fault', means: '考核办法中没有这个指标、等次或佐证' },
  'bands-disordered': { level: 'fault', means: '各档、等次没有从高到低排' },
  'group-twice': { level: 'fault', means: '同一类单位同一年度有两个考核办法' },

  // Expressions
  'expression-too-long': { level: 'fault', means: '表达式超过 2 KB' },
  'expression-syntax': { level: 'fault', means: '表达式语法错误' },
  'expression-type': { level: 'fault', means: '表达式类型不符或结果不是真假值' },
  'expression-too-costly': { level: 'fault', means: '表达式里循环套循环，可能算不完' },
  'unsafe-pattern': { level: 'fault', means: 'matches 的模式不是固定文本，或可能极慢' },
  'unknown-fact': { level: 'fault', means: '没有这个事实或字段' },

  // Clauses
  'unknown-instrument': { level: 'fault', means: '文件编号不存在' },
  'instrument-unlisted': { level: 'fault', means: '引用了规则包未列入 instruments 的文件' },
  'clause-unresolved': { level: 'fault', means: '所引条号在文件中不存在' },
  'clause-uncovered': { level: 'fault', means: '须全部落实的文件中有条款既未引用也未列入 unencoded' },
  'instrument-not-in-force': { level: 'fault', means: '所引文件在适用期间未生效或已失效' },
  'unverified-fact': { level: 'fault', means: '规则引用了未经核实的条款' },
  'unencoded-unaccepted': { level: 'fault', means: '未编码条款尚未被接受' },
} as const satisfies Readonly<Record<string, { readonly level: 'fault' | 'note'; readonly means: string }>>;

export type FaultCode = keyof typeof FAULT_CODES;
