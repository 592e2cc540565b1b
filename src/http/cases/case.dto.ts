import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Json, JsonObject } from '../../kernel/index.js';
import type { CaseView } from '../../workflow/index.js';

const OBJECT = { type: 'object', additionalProperties: true } as const;

/** One event on a case. */
export class EventDto {
  @ApiProperty({
    description: '事件，如 SUBMIT、APPROVE、RETURN；可用的见 GET /cases/{id}/next',
    example: 'SUBMIT',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  type!: string;

  @ApiPropertyOptional({
    ...OBJECT,
    description: '事件内容，各事件不同，如 {"opinion":"同意"}、{"to":"drafting","reason":"数据有误"}',
  })
  @IsOptional()
  @IsObject()
  payload?: Record<string, Json>;

  @ApiPropertyOptional({
    description:
      '所办的环节；同一操作在几个并行的环节都可以由我办时须指明（不指明即答 step-not-chosen 并列出可选的），其余可以不写',
    example: 'sign-off',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  state?: string;

  @ApiPropertyOptional({
    description:
      '附上本人现在的手写签名：它的哈希，见 GET /me/signature。只是附在姓名旁，办理人仍以登录身份为准',
  })
  @IsOptional()
  @Matches(/^sha256:[0-9a-f]{64}$/)
  signature?: string;
}

/** A case as its clients see it. */
export class CaseDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: '流程' })
  chart!: string;

  @ApiProperty({ ...OBJECT, description: '本件所依据的规则包版本（编号、施行日、内容哈希）' })
  pack!: JsonObject;

  @ApiProperty({ type: [String], description: '当前环节，由外到内' })
  states!: string[];

  @ApiProperty({ type: [String] })
  tags!: string[];

  @ApiProperty({ ...OBJECT, description: '事实' })
  facts!: JsonObject;

  @ApiProperty({ description: '版本；修改时放进 If-Match' })
  version!: number;

  @ApiProperty({ description: '最后一条台账的哈希' })
  headHash!: string;

  @ApiProperty()
  createdAt!: string;

  @ApiProperty()
  updatedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  closedAt!: string | null;

  @ApiProperty({ description: '是否已封存（涉密），封存后只余登记信息' })
  sealed!: boolean;
}

/** What a client may see of a case; of a sealed one the stub. */
export function caseDto(view: CaseView): CaseDto {
  const { id, chart, states, tags, version, headHash, createdAt, updatedAt, closedAt, sealed } = view;
  const facts: JsonObject = sealed ? { case: view.facts.case } : view.facts;
  return {
    id,
    chart,
    pack: { ...view.pack },
    states: [...states],
    tags: [...tags],
    facts,
    version,
    headHash,
    createdAt,
    updatedAt,
    closedAt,
    sealed,
  };
}
