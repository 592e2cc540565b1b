import { err, refusal, type ClauseRef, type JsonObject, type Refusal } from '../../kernel/index.js';

export type Refused = { readonly ok: false; readonly error: readonly Refusal[] };

/** Refuses a file for one reason. Facts never hold a word of its content. */
export function refuse(code: string, message: string, cure: string, facts: JsonObject = {}): Refused {
  return err([refusal({ code, message, cure, facts, who: ['drafter'] })]);
}

/** Refuses a file that bears classification marks: only the kinds and their number are told, not even its name. */
export function refuseMarkedFile(codes: readonly string[], clause: readonly ClauseRef[]): Refused {
  return err([
    refusal({
      code: 'classification-mark-found',
      message: `文件带有密级标志（${codes.length} 处），本系统为非涉密系统，不得存储、处理；未读取、未保存任何内容`,
      clause,
      facts: { marks: [...new Set(codes)].sort(), count: codes.length },
      cure: '请停止在本系统处理该文件，转入涉密设备按保密规定办理；标志系误标的，由定密机关更正后再行导入',
      who: ['drafter', 'secrecy-reviewer'],
    }),
  ]);
}

/** Bytes in the unit that people read. */
export function inMegabytes(bytes: number): string {
  return `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MB`;
}
