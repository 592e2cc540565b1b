import { ApiProperty } from '@nestjs/swagger';

/** One line of a case’s way. */
export class TrackEntryDto {
  @ApiProperty({ type: 'integer', description: '序号' })
  readonly seq!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: String, nullable: true, description: '环节编号' })
  readonly state!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly stateLabel!: string | null;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ description: '办理人编号' })
  readonly person!: string;

  @ApiProperty({ description: '办理人姓名' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: '代谁办理' })
  readonly onBehalfOf!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '结论' })
  readonly outcome!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '意见、事由或留言' })
  readonly opinion!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: '所附手写签名的哈希；笔画见 GET /cases/{id}/signatures',
  })
  readonly signature!: string | null;

  @ApiProperty({ description: '台账哈希' })
  readonly hash!: string;
}
