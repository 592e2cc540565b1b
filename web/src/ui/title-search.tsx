import type { ReactNode, SubmitEvent } from 'react';
import { Icon } from './icon';

interface TitleSearchProps {
  readonly value: string;
  readonly onFind: (title: string) => void;
}

/** 标题包含 — found when one says so, not at every key. */
export function TitleSearch({ value, onFind }: TitleSearchProps): ReactNode {
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const title = new FormData(event.currentTarget).get('title');
    onFind(typeof title === 'string' ? title.trim() : '');
  };
  return (
    <form className="filter filter-wide" onSubmit={find} key={value}>
      <label htmlFor="title-search">标题包含</label>
      <span className="search-field">
        <input id="title-search" name="title" type="search" defaultValue={value} maxLength={100} />
        <button type="submit">
          <Icon name="search" />
          查找
        </button>
      </span>
    </form>
  );
}
