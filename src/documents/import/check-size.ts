import type { ImportLimits } from './limits.js';
import { inMegabytes, refuse, type Refused } from './refusals.js';

/** Refuses an empty or too large file by its size alone; null when the size is right. */
export function refuseBySize(size: number, { maxBytes }: ImportLimits): Refused | null {
  if (size === 0) return refuse('file-empty', '文件是空的（0 字节）', '请重新取得原件，可能传输未完成');
  if (size <= maxBytes) return null;
  return refuse(
    'file-too-large',
    `文件超过 ${inMegabytes(maxBytes)}（实际 ${inMegabytes(size)}）`,
    '请删去图片等大的内容，或拆成几份文件后再导入',
    { size, max: maxBytes },
  );
}
