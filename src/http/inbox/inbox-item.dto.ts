import { ApiProperty } from '@nestjs/swagger';
import type { InboxItem } from '../../workflow/index.js';

/** 待办的一项 */
export class InboxItemDto implements InboxItem {
  @ApiProperty()
  caseId!: string;

  @ApiProperty()
  task!: string;

  @ApiProperty({ description: '环节' })
  state!: string;

  @ApiProperty()
  openedAt!: string;

  @ApiProperty({ description: '办件的版本' })
  version!: number;
}
