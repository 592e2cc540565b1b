import type { ReactNode } from 'react';
import { keptDraft, type KeptDraft } from '../api/kept-drafts';
import { request } from '../api/request';
import type { DocumentBodyDto, CaseDto, MeDto, WordsDto } from '../api/types.gen';
import { useLoad } from '../api/use-load';
import type { ScreenProps } from '../app/screen-props';
import { Link } from '../app/router';
import { Empty, Trouble, Waiting } from '../ui/states';
import { useTitle } from '../ui/use-title';
import { EditDraft } from './draft/edit-draft';
import { NewDraft } from './draft/new-draft';
import { documentIn } from './case/facts';
import './draft/draft.css';

/** 拟稿 */
export default function DraftScreen({ me, at: [id], words }: ScreenProps): ReactNode {
  useTitle('拟稿');
  return id === undefined ? <NewDraft me={me} words={words} /> : <Reopened id={id} me={me} />;
}

interface DraftData {
  readonly view: CaseDto;
  readonly body: DocumentBodyDto;
  readonly words: WordsDto;
  readonly kept: KeptDraft | null;
}

function Reopened({ id, me }: { readonly id: string; readonly me: MeDto }): ReactNode {
  const { data, problem, loading, reload } = useLoad(id, (signal) => load(id, me, signal));
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  if (data === null || loading) return <Waiting what="正在打开草稿…" />;
  if (documentIn(data.view) === null || data.view.sealed)
    return (
      <Empty title="本件不能修改">
        <Link to={`/documents/${id}`}>看本件</Link>
      </Empty>
    );
  return (
    <EditDraft
      key={data.view.version}
      me={me}
      view={data.view}
      body={data.body}
      words={data.words}
      kept={data.kept}
      onReload={reload}
    />
  );
}

async function load(id: string, me: MeDto, signal: AbortSignal): Promise<DraftData> {
  const at = encodeURIComponent(id);
  const [view, body, words, kept] = await Promise.all([
    request<CaseDto>(`/cases/${at}`, { signal }),
    request<DocumentBodyDto>(`/documents/${at}/body`, { signal }),
    request<WordsDto>(`/cases/${at}/words`, { signal }),
    keptDraft({ person: me.person, caseId: id }),
  ]);
  return { view, body, words, kept: view.sealed ? null : kept };
}
