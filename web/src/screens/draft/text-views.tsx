import type { ReactNode } from 'react';
import type { CaseDto, MoveOutlookDto, WordsDto } from '../../api/types.gen';
import { Compare } from '../../ui/diff/compare';
import { Paper } from '../../ui/paper';
import { cureField } from './cure';
import type { Draft } from './draft';
import { InterpretationFields } from './interpretation-fields';
import { Reasons } from './missing';
import { TextEditor } from './text-editor';

const WRITE = { value: 'write', label: '写作' } as const;
const TWIN = { value: 'twin', label: '政策解读' } as const;
const BOTH = { value: 'both', label: '文件与解读并排' } as const;
const CHANGES = { value: 'changes', label: '花脸稿与比较' } as const;
const SHEET = { value: 'sheet', label: '公开后的样子' } as const;

export type TextView = (typeof WRITE | typeof TWIN | typeof BOTH | typeof CHANGES | typeof SHEET)['value'];

/** The ways to look at what is written; a policy has its interpretation beside it, where there is room. */
export function viewsFor(
  { kind }: Pick<Draft, 'kind'>,
  narrow: boolean,
): readonly { readonly value: TextView; readonly label: string }[] {
  if (kind !== 'policy') return [WRITE, CHANGES, SHEET];
  return narrow ? [WRITE, TWIN, CHANGES, SHEET] : [WRITE, TWIN, BOTH, CHANGES, SHEET];
}

interface TextViewsProps {
  readonly shown: TextView;
  readonly draft: Draft;
  readonly view: CaseDto;
  readonly words: WordsDto;
  readonly move: MoveOutlookDto | null;
  readonly division: string | null;
  readonly onChange: (changed: Partial<Draft>) => void;
  readonly onShow: (field: string) => void;
}

/** The text in the way that was chosen. */
export function TextViews(props: TextViewsProps): ReactNode {
  const { shown, draft, view, words, move, division, onChange, onShow } = props;
  const editor = <TextEditor title={draft.title} body={draft.body} onChange={onChange} />;
  const twin = (
    <InterpretationFields
      draft={draft}
      words={words}
      division={division}
      missing={<TwinMissing move={move} words={words} onShow={onShow} />}
      onChange={onChange}
    />
  );
  const policy = draft.kind === 'policy';
  if (shown === 'twin' && policy) return twin;
  if (shown === 'both' && policy)
    return (
      <div className="draft-beside">
        {editor}
        {twin}
      </div>
    );
  if (shown === 'changes')
    return (
      <div className="card">
        <Compare key={view.version} id={view.id} />
      </div>
    );
  if (shown === 'sheet')
    return (
      <>
        <Paper title={draft.title} text={draft.body} />
        {policy && (
          <Paper
            title={draft.interpretationTitle === '' ? '政策解读' : draft.interpretationTitle}
            text={draft.interpretationBody}
            empty="还没有解读正文"
          />
        )}
      </>
    );
  return editor;
}

/** What the interpretation itself still lacks. */
function TwinMissing({ move, words, onShow }: Pick<TextViewsProps, 'move' | 'words' | 'onShow'>): ReactNode {
  const own = (move?.missing ?? []).filter(
    ({ facts }) => cureField(facts, () => true)?.startsWith('interpretation.') ?? false,
  );
  if (move === null || own.length === 0) return null;
  return (
    <section className="twin-missing" aria-labelledby="twin-missing">
      <h3 id="twin-missing">解读还差什么</h3>
      <Reasons refusals={own} words={words} onShow={onShow} />
    </section>
  );
}
