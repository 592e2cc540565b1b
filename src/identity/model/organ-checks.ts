import type { Refusal } from '../../kernel/index.js';
import { inputFault, lineFaults } from './checks.js';
import type { Organ, OrganIndex } from './organ.js';

/** The parts of an organ that may be revised. */
export interface OrganDetails {
  readonly name: string;
  readonly documentCodes: readonly string[];
  readonly index: OrganIndex | null;
  readonly region: string | null;
}

const FRONT: Readonly<Record<OrganIndex['scheme'], RegExp>> = {
  org9: /^[0-9A-Z]{9}$/,
  uscc18: /^[0-9A-Z]{18}$/,
  local: /^[0-9A-Z-]{6,18}$/,
};
const DOCUMENT_CODE = /^[\p{Script=Han}0-9A-Za-z]{1,10}$/u;
const MOST_CODES = 20;

/** Everything wrong with what is said of an organ. Whether a national code is genuine is checked where numbers are made. */
export function organFaults({ name, documentCodes, index, region }: OrganDetails): readonly Refusal[] {
  const faults = [...lineFaults('名称', 'name', name)];
  if (documentCodes.length > MOST_CODES || !documentCodes.every((code) => DOCUMENT_CODE.test(code))) {
    faults.push(
      inputFault('机关代字不对', '请用 1–10 个汉字、字母或数字，不写年份和序号', { field: 'documentCodes' }),
    );
  }
  if (index !== null && (!FRONT[index.scheme].test(index.front) || index.digits < 4 || index.digits > 7)) {
    faults.push(
      inputFault('索引号前段码与编制方式不符', '请核对前段码和流水号位数（4–7 位）', { field: 'index' }),
    );
  }
  if (region !== null && !/^\d{6}$/.test(region)) {
    faults.push(inputFault('行政区划代码不对', '请填 6 位数字', { field: 'region' }));
  }
  return faults;
}

/** Whether an organ of a kind may stand below another. Divisions hold only divisions; nobody stands alone but an organ or a bureau. */
export function placeFaults(kind: Organ['kind'], parent: Organ | null): readonly Refusal[] {
  if (parent === null) {
    const alone = kind === 'organ' || kind === 'local-bureau';
    return alone ? [] : [inputFault('处室和直属单位须有上级机关', '请选择上级机关', { field: 'parentId' })];
  }
  if (parent.closedOn !== null) {
    return [inputFault('上级机关已撤销', '请选择现有的机关', { field: 'parentId' })];
  }
  if (parent.kind === 'division' && kind !== 'division') {
    return [inputFault('处室之下只能设处室', '请选择机关作为上级', { field: 'parentId' })];
  }
  return [];
}
