import type { MeDto, WordsDto } from '../api/types.gen';

/** What every screen is given. */
export interface ScreenProps {
  readonly me: MeDto;
  readonly words: WordsDto;
  /** What stood in the address where the room's pattern has brackets. */
  readonly at: readonly string[];
}
