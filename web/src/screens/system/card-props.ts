import type { OrganDto } from '../../api/types.gen';
import type { ScreenProps } from '../../app/screen-props';
import type { OfficeView } from './load-office';

/** What every card of the directory is given. */
export interface CardProps extends ScreenProps {
  readonly office: OfficeView;
  readonly organ: OrganDto;
  /** Whether another day is looked at, on which nothing can be changed. */
  readonly past: boolean;
  readonly onDone: (said: string) => void;
}
