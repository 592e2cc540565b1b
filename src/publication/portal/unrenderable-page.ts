/**
 * A page that must not leave the house: a required tag is empty, or its content is not for the public.
 * Rendering fails instead of sending less than the law asks for or more than it allows.
 */
export class UnrenderablePageError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`页面不能生成：${faults.join('；')}`);
    this.name = 'UnrenderablePageError';
  }
}
