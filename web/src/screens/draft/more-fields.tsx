import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { Labelled, Select } from './controls';
import type { Draft } from './draft';
import { itemsIn } from './items';

interface MoreFieldsProps {
  readonly draft: Draft;
  readonly words: WordsDto;
  readonly onChange: (changed: Partial<Draft>) => void;
}

/** Dates and what the catalogue and the page say of the paper. */
export function MoreFields({ draft, words, onChange }: MoreFieldsProps): ReactNode {
  const genres = itemsIn(words, 'genres');
  const line = (name: 'subjectCategory' | 'genre' | 'assortedCategory', label: string): ReactNode => (
    <Labelled label={label} field={name}>
      {(id) => (
        <Input
          id={id}
          maxLength={200}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const date = (name: 'effectiveOn' | 'expiresOn', label: string): ReactNode => (
    <Labelled label={label} field={name}>
      {(id) => (
        <Input
          id={id}
          type="date"
          value={draft[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <>
      <div className="pair">
        {date('effectiveOn', '施行日期（有的填）')}
        {date('expiresOn', '失效日期（有的填）')}
      </div>
      <details className="more-fields">
        <summary>目录信息：主题、体裁、组配分类和概述</summary>
        {line('subjectCategory', '主题分类')}
        {genres.length === 0 ? (
          line('genre', '体裁分类')
        ) : (
          <Labelled label="体裁分类" field="genre">
            {(id) => (
              <Select
                id={id}
                items={genres}
                value={draft.genre === '' ? null : draft.genre}
                onChange={(genre) => onChange({ genre: genre ?? '' })}
              />
            )}
          </Labelled>
        )}
        {line('assortedCategory', '组配分类')}
        <Labelled label="内容概述" field="summary" help="列入公开目录时用">
          {(id, help) => (
            <Input.TextArea
              id={id}
              aria-describedby={help}
              rows={2}
              maxLength={2000}
              value={draft.summary}
              onChange={(event) => onChange({ summary: event.target.value })}
            />
          )}
        </Labelled>
      </details>
    </>
  );
}
