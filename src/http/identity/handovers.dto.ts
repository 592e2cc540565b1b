import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { LocalDate, Refusal } from '../../kernel/index.js';
import { REFUSALS } from '../schemas.js';
import { HoldingDto, LoanDto } from './identity-answers.dto.js';
import { IsDay } from './is-day.js';

const ID = 64;
const REASON = 200;
const MOST = 500;

/** A role of a post that is handed over. */
export class HandoverRoleDto {
  @ApiProperty()
  readonly role!: string;

  @ApiProperty({ description: '机构编号；* 为整个系统' })
  readonly organ!: string;

  @ApiProperty({ type: [String], description: '还有谁有这一职责：没有其他人时须指定接任者' })
  readonly others!: readonly string[];

  @ApiProperty({ type: 'integer', description: '这一职责现有待办件数；随岗位走，不需要逐件移交' })
  readonly tasks!: number;
}

/** A post of the leaver. */
export class HandoverPostDto {
  @ApiProperty({ description: '任职编号' })
  readonly holding!: string;

  @ApiProperty()
  readonly post!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty({ format: 'date' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly to!: string | null;

  @ApiProperty({ type: [HandoverRoleDto] })
  readonly roles!: readonly HandoverRoleDto[];
}

/** The account that will be closed. */
export class HandoverAccountDto {
  @ApiProperty()
  readonly username!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly disabledAt!: string | null;

  @ApiProperty({ type: 'integer', description: '正在登录的浏览器' })
  readonly sessions!: number;

  @ApiProperty({ type: 'integer', description: '有效的接口令牌' })
  readonly tokens!: number;
}

/** Everything that waits for a leaver. */
export class HandoverDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty({ type: [HandoverPostDto] })
  readonly posts!: readonly HandoverPostDto[];

  @ApiProperty({ type: [LoanDto], description: '代理与委托，随岗位交接终止' })
  readonly loans!: readonly LoanDto[];

  @ApiProperty({ type: HandoverAccountDto, nullable: true })
  readonly account!: HandoverAccountDto | null;

  @ApiProperty({ type: 'integer', description: '指名由其办理、别人不能办的待办件数：须转办' })
  readonly named!: number;

  @ApiProperty({ type: 'integer', description: '未送出的草稿件数：留在处室，由其他拟稿人接办' })
  readonly drafts!: number;

  @ApiProperty({ ...REFUSALS, description: '还不能销户的理由；没有即可以销户' })
  readonly against!: readonly Refusal[];
}

/** Who takes over one post. */
export class SuccessionDto {
  @ApiProperty({ description: '离任者的任职编号' })
  @IsString()
  @MaxLength(ID)
  holding!: string;

  @ApiProperty({ type: String, nullable: true, description: '接任者；null 为不另派人' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(ID)
  to!: string | null;
}

/** 交接岗位 */
export class HandOverPostsDto {
  @ApiProperty({ format: 'date', description: '任职的最后一天，最早为昨天（即刻交接）；接任者自次日任职' })
  @IsDay()
  lastDay!: LocalDate;

  @ApiProperty({ type: [SuccessionDto], description: '逐个岗位写明' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SuccessionDto)
  successions!: SuccessionDto[];

  @ApiProperty({ description: '事由' })
  @IsString()
  @MaxLength(REASON)
  reason!: string;
}

/** What a handover of posts did. */
export class HandedOverDto {
  @ApiProperty({ type: [HoldingDto] })
  readonly ended!: readonly HoldingDto[];

  @ApiProperty({ type: [HoldingDto] })
  readonly begun!: readonly HoldingDto[];

  @ApiProperty({ type: [String], description: '终止的代理和委托' })
  readonly loans!: readonly string[];
}

/** A task that only one person can do. */
export class NamedTaskDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly task!: string;

  @ApiProperty({ description: '环节编号' })
  readonly state!: string;

  @ApiProperty({ format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}

/** 移交待办 */
export class HandOverTasksDto {
  @ApiProperty({ description: '接办人' })
  @IsString()
  @MaxLength(ID)
  to!: string;

  @ApiProperty({ description: '事由' })
  @IsString()
  @MaxLength(REASON)
  reason!: string;

  @ApiPropertyOptional({ type: [String], description: '哪些办件；不填即能看到的全部' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(ID, { each: true })
  cases?: string[];
}

/** What became of one task. */
export class TaskGivenDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly task!: string;

  @ApiProperty({ ...REFUSALS, description: '没有移交的理由；空为已移交' })
  readonly refusals!: readonly Refusal[];
}

/** 销户 */
export class CloseAccountDto {
  @ApiProperty({ description: '事由' })
  @IsString()
  @MaxLength(REASON)
  reason!: string;
}
