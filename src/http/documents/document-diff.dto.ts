import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min, ValidateIf } from 'class-validator';

/** Part of two texts laid over each other. */
export class DiffPartDto {
  @ApiProperty({ enum: ['same', 'removed', 'added'] })
  readonly kind!: 'same' | 'removed' | 'added';

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: String, nullable: true, description: '改动人姓名；没有改动的、说不清是谁的为 null' })
  readonly by!: string | null;
}

/** Names of attachments that came and went. */
export class AttachmentsDiffDto {
  @ApiProperty({ type: [String] })
  readonly added!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly removed!: readonly string[];
}

/** What became of a document. */
export class DocumentDiffDto {
  @ApiProperty({ type: 'integer', description: '前一稿' })
  readonly from!: number;

  @ApiProperty({ type: 'integer', description: '后一稿' })
  readonly to!: number;

  @ApiProperty({ type: [DiffPartDto], description: 'same 和 removed 合为前一稿，same 和 added 合为后一稿' })
  readonly parts!: readonly DiffPartDto[];

  @ApiProperty({ type: AttachmentsDiffDto })
  readonly attachments!: AttachmentsDiffDto;
}

/** Which versions. */
export class DiffQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: '从哪一稿；与 since 任填一项' })
  @ValidateIf(({ since }: DiffQueryDto) => since === undefined)
  @Type(() => Number)
  @IsInt()
  @Min(1)
  from?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: '到哪一稿；不填即现稿' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  to?: number;

  @ApiPropertyOptional({ enum: ['my-last-review'], description: '从我上次办理时的那一稿' })
  @IsOptional()
  @IsIn(['my-last-review'])
  since?: 'my-last-review';
}
