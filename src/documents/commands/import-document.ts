import type { Tx } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';
import { ok, type Clock, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { CaseView } from '../../workflow/index.js';
import { readDocumentFile, type ImportedText } from '../import/read-document-file.js';
import { recognise, type RecognisedDraft } from '../import/recognise/recognise.js';
import { warning, type ImportWarning } from '../import/warnings.js';
import type { CreateDocument } from './create-document.js';

/** Which 文种 an imported document has, where nothing says so: the clerk chooses before it is sent on. */
const UNDECIDED = null;
const PLACEHOLDER = '（无标题，请填写）';

export interface ImportDocumentInput {
  readonly actor: Actor;
  readonly division: string | null;
  /** 不涉密声明 — stated by whoever imports, never assumed. */
  readonly declaredNonSecret: boolean;
}

/** A file that was read and recognised, not yet a document. */
export interface ReadFile {
  readonly file: ImportedText;
  readonly recognised: RecognisedDraft;
}

export interface ImportedDocument {
  readonly view: CaseView;
  readonly warnings: readonly ImportWarning[];
}

/**
 * 导入 — from a file to a draft. Reading happens before the transaction, so that a slow file holds nobody up; the
 * draft is made whole or not at all. The disclosure attribute is never taken from the file.
 */
export class ImportDocument {
  constructor(
    private readonly create: CreateDocument,
    private readonly clock: Clock,
  ) {}

  /** Reads a file. Refuses what cannot be read, and whatever bears a classification mark. */
  async read(name: string, bytes: Uint8Array): Promise<Result<ReadFile, readonly Refusal[]>> {
    const file = await readDocumentFile(name, bytes, this.clock.today());
    return file.ok ? ok({ file: file.value, recognised: recognise(file.value.text) }) : file;
  }

  /** Makes the draft. Permission: that of drafting. */
  async run(
    tx: Tx,
    { file, recognised }: ReadFile,
    input: ImportDocumentInput,
  ): Promise<Result<ImportedDocument, readonly Refusal[]>> {
    const { actor, division } = input;
    const created = await this.create.run(tx, {
      actor,
      division,
      draft: draftOf(recognised, input.declaredNonSecret),
    });
    if (!created.ok) return created;
    return ok({
      view: created.value,
      warnings: importWarnings({ file, recognised }),
    });
  }
}

/** What a clerk must look at after the import of a file. */
export function importWarnings({ file, recognised }: ReadFile): readonly ImportWarning[] {
  return [...file.warnings, ...recognised.warnings, ...kindWarning(recognised)];
}

function draftOf(recognised: RecognisedDraft, declaredNonSecret: boolean): JsonObject {
  return {
    kind: recognised.kind?.kind ?? 'ordinary',
    documentType: UNDECIDED,
    title: recognised.title ?? recognised.suggestedTitle ?? PLACEHOLDER,
    body: recognised.body,
    declaredNonSecret,
    stated: { signedOn: recognised.signedOn, documentNumber: recognised.documentNumber },
  };
}

function kindWarning({ kind }: RecognisedDraft): readonly ImportWarning[] {
  return kind === null
    ? [warning('kind-unknown', '看不出是政策性文件还是一般公文，暂按一般公文登记，请核对')]
    : [];
}
