import { ApiProperty } from '@nestjs/swagger';

/** Something that the screening found, and where. */
export class LocatedHitDto {
  @ApiProperty({ description: 'title、body、interpretation、attachment.<附件编号> 等' })
  readonly where!: string;

  @ApiProperty({ description: '在哪里' })
  readonly whereLabel!: string;

  @ApiProperty()
  readonly code!: string;

  @ApiProperty({ description: '命中了什么' })
  readonly label!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: '从该文字开头起的字数；空为不能定位到一处' })
  readonly at!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly length!: number | null;
}
