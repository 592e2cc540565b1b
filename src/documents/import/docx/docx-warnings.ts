import { warning, type ImportWarning } from '../warnings.js';
import type { HtmlText } from './html-to-text.js';
import type { ZipEntry } from './zip-directory.js';

interface Seen {
  readonly body: HtmlText;
  readonly notes: readonly string[];
  readonly entries: readonly ZipEntry[];
  readonly texts: ReadonlyMap<string, string>;
}

const OBJECTS = /^word\/(?:embeddings|activeX|charts|diagrams)\/[^/]+$/i;
const REVISION = /<w:(?:ins|del|moveFrom|moveTo)[\s>]/;
/** What mammoth says about looks costs no words. */
const ONLY_LOOKS = /style|^Image of type/i;

/** What a .docx holds and its text does not. */
export function docxWarnings({ body, notes, entries, texts }: Seen): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const objects = entries.filter(({ name }) => OBJECTS.test(name)).length;
  const skipped = notes.filter((note) => !ONLY_LOOKS.test(note)).length;
  if (body.images > 0) {
    warnings.push(
      warning('images-dropped', `有 ${body.images} 张图片未导入，需要公开的请作为附件上传`, {
        count: body.images,
      }),
    );
  }
  if (objects > 0) {
    warnings.push(
      warning('objects-dropped', `有 ${objects} 个嵌入对象或图表未导入，请作为附件上传`, { count: objects }),
    );
  }
  if (skipped > 0) {
    warnings.push(
      warning('content-skipped', `有 ${skipped} 处内容（如公式、特殊符号）不能转成文字，请对照原件补全`, {
        count: skipped,
      }),
    );
  }
  if (body.autoNumbered > 0) {
    const message = `有 ${body.autoNumbered} 段使用了自动编号，序号未导入，请对照原件补上`;
    warnings.push(warning('auto-numbering-lost', message, { count: body.autoNumbered }));
  }
  if ([...texts.values()].some((text) => REVISION.test(text))) {
    warnings.push(warning('tracked-changes', '文件含有修订痕迹，已按接受全部修订读取，请核对是否为定稿'));
  }
  return warnings;
}
