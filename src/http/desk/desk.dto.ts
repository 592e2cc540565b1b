import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DeskItem, DeskTask, Light, PastCounts, Phrase, Urgency } from '../../desk/index.js';
import {
  DISCLOSURE_ATTRIBUTES,
  DOCUMENT_KINDS,
  type DisclosureAttribute,
  type DocumentKind,
} from '../../documents/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { StateLabel } from '../../workflow/index.js';
import { IsDay } from '../identity/is-day.js';
import { PagingDto } from '../paging.dto.js';

const ID_LENGTH = 64;

/** The end of which day. */
export class DeskDayDto {
  @ApiPropertyOptional({ format: 'date', description: '过去某天终了时的；不填即现在' })
  @IsOptional()
  @IsDay()
  asOf?: LocalDate;
}

/** Narrowing of a box. */
export class DeskFilterDto extends DeskDayDto {
  @ApiPropertyOptional({ description: '标题包含' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  title?: string;

  @ApiPropertyOptional({ enum: DOCUMENT_KINDS })
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @ApiPropertyOptional({ description: '当前环节编号，如 specialist' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(ID_LENGTH)
  state?: string;

  @ApiPropertyOptional({ description: '承办处室编号' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(ID_LENGTH)
  division?: string;
}

/** Narrowing and paging. */
export class ListDeskDto extends IntersectionType(DeskFilterDto, PagingDto) {}

/** How many lie in each box; null only of a past day, where there are too many to follow through their journals. */
export class DeskCountsDto implements PastCounts {
  @ApiProperty({ type: 'integer', nullable: true, description: '待办' })
  readonly todo!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '已办：我办过，仍在办理' })
  readonly done!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '办结：我参与过，已无人待办' })
  readonly closed!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '草稿：我拟的，尚未送出' })
  readonly drafts!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '我发起：我拟的，已经送出' })
  readonly started!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '催办：催到我这里、尚未办理' })
  readonly reminded!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: '即将到期：我的待办中已逾期或只剩两个工作日的',
  })
  readonly 'due-soon'!: number | null;
}

export class StateLabelDto implements StateLabel {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

export class DeskTaskDto implements DeskTask {
  @ApiProperty({ description: '任务编号；办理时可放进事件内容的 task' })
  readonly task!: string;

  @ApiProperty({ description: '环节编号' })
  readonly state!: string;
}

/** A case on a desk. */
export class DeskItemDto implements DeskItem {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ description: '流程' })
  readonly chart!: string;

  @ApiProperty({ type: String, nullable: true, description: '涉密封存的为 null' })
  readonly title!: string | null;

  @ApiProperty({ enum: DOCUMENT_KINDS, nullable: true })
  readonly kind!: DocumentKind | null;

  @ApiProperty({ type: String, nullable: true, description: '文种' })
  readonly documentType!: string | null;

  @ApiProperty({ enum: DISCLOSURE_ATTRIBUTES, nullable: true })
  readonly attribute!: DisclosureAttribute | null;

  @ApiProperty({ type: String, nullable: true, description: '发文字号' })
  readonly documentNumber!: string | null;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly division!: string;

  @ApiProperty({ type: [StateLabelDto], description: '当前环节' })
  readonly states!: readonly StateLabelDto[];

  @ApiProperty({ type: [DeskTaskDto], description: '等我办理的任务' })
  readonly tasks!: readonly DeskTaskDto[];

  @ApiProperty({ description: '自何时等待；办结中为办结之时，催办中为首次催办之时' })
  readonly since!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '到期日；没有期限的为 null' })
  readonly dueOn!: LocalDate | null;

  @ApiProperty({
    enum: ['red', 'yellow', 'green'],
    nullable: true,
    description: 'red 已逾期；yellow 只剩两个工作日以内；green 尚早；没有期限的为 null',
  })
  readonly light!: Light | null;

  @ApiProperty({
    enum: ['escalated', 'reminded', 'normal'],
    description: '当前环节的催办情况：escalated 已上报，reminded 已催办',
  })
  readonly urgency!: Urgency;

  @ApiProperty({ description: '最近办理人姓名' })
  readonly lastActor!: string;

  @ApiProperty()
  readonly lastAt!: string;

  @ApiProperty({ description: '版本；办理时放进 If-Match' })
  readonly version!: number;

  @ApiProperty({ description: '是否已封存（涉密）' })
  readonly sealed!: boolean;
}

export class DeskPageDto {
  @ApiProperty({ type: [DeskItemDto] })
  readonly items!: readonly DeskItemDto[];

  @ApiProperty({ type: String, nullable: true, description: '下一页；没有则为 null' })
  readonly next!: string | null;
}

export class PhraseDto implements Phrase {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly text!: string;
}

export class AddPhraseDto {
  @ApiProperty({ description: '不超过 200 字' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  text!: string;
}
