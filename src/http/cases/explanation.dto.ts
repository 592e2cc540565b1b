import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject, Refusal } from '../../kernel/index.js';
import { JSON_VALUE, OBJECT, REFUSAL, REFUSALS } from '../schemas.js';

/** Who did it. */
export class DoerDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly onBehalfOf!: string | null;
}

/** A clause with the name of its paper. */
export class ClauseTextDto {
  @ApiProperty()
  readonly clause!: string;

  @ApiProperty()
  readonly instrument!: string;

  @ApiProperty({ type: String, nullable: true, description: '文件名称' })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '文号' })
  readonly number!: string | null;

  @ApiProperty({ description: '条' })
  readonly article!: string;

  @ApiProperty({ type: String, nullable: true, description: '要点（自撰摘要）' })
  readonly gist!: string | null;
}

/** Somebody judged. */
export class JudgementDto {
  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly event!: string;

  @ApiProperty({ type: DoerDto })
  readonly by!: DoerDto;
}

/** A fact as the rule read it. */
export class FactReadingDto {
  @ApiProperty()
  readonly path!: string;

  @ApiProperty({
    enum: ['told', 'missing', 'destroyed', 'sealed'],
    description: 'told 有值；missing 没有；destroyed 已销毁；sealed 已封存',
  })
  readonly shown!: 'told' | 'missing' | 'destroyed' | 'sealed';

  @ApiProperty({ ...JSON_VALUE })
  readonly value!: Json;

  @ApiProperty({ description: '是否由人判断' })
  readonly judged!: boolean;

  @ApiProperty({ type: [JudgementDto] })
  readonly judgements!: readonly JudgementDto[];
}

/** The value of a day. */
export class ParameterInForceDto {
  @ApiProperty({ ...JSON_VALUE })
  readonly value!: Json;

  @ApiProperty({ type: String, format: 'date' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly to!: string | null;

  @ApiProperty({ type: [ClauseTextDto] })
  readonly clauses!: readonly ClauseTextDto[];
}

/** A parameter that was used. */
export class ParameterUseDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly on!: string;

  @ApiProperty({ type: ParameterInForceDto, nullable: true, description: '那一天没有规定的为 null' })
  readonly inForce!: ParameterInForceDto | null;
}

/** A fact, had it been otherwise. */
export class FactChangeDto {
  @ApiProperty()
  readonly path!: string;

  @ApiProperty({ ...JSON_VALUE })
  readonly from!: Json;

  @ApiProperty({ type: 'array', items: JSON_VALUE, description: '任一即可' })
  readonly to!: readonly Json[];

  @ApiProperty({ description: '仅为举例' })
  readonly example!: boolean;

  @ApiProperty()
  readonly judged!: boolean;

  @ApiProperty({ type: [JudgementDto] })
  readonly judgements!: readonly JudgementDto[];
}

/** Changes that would have turned the finding. */
export class TurningChangeDto {
  @ApiProperty({ type: [FactChangeDto] })
  readonly changes!: readonly FactChangeDto[];

  @ApiProperty({ enum: ['holds', 'fails', 'not-applied'] })
  readonly finds!: 'holds' | 'fails' | 'not-applied';

  @ApiProperty({ type: [String], description: '仍会拒绝的其他规则' })
  readonly stillRefusing!: readonly string[];
}

/** One rule opened. */
export class RuleExplanationDto {
  @ApiProperty()
  readonly rule!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ description: '规则所在文件和行' })
  readonly source!: string;

  @ApiProperty({ type: [ClauseTextDto] })
  readonly clauses!: readonly ClauseTextDto[];

  @ApiProperty({ type: String, nullable: true, description: '适用条件（CEL）' })
  readonly when!: string | null;

  @ApiProperty({ description: '要求（CEL）' })
  readonly must!: string;

  @ApiProperty({ enum: ['holds', 'fails', 'not-applied'] })
  readonly found!: 'holds' | 'fails' | 'not-applied';

  @ApiProperty({ type: String, nullable: true, description: '无法判断的原因' })
  readonly unevaluable!: string | null;

  @ApiProperty({ ...REFUSAL, nullable: true })
  readonly refusal!: Refusal | null;

  @ApiProperty({ type: [FactReadingDto] })
  readonly facts!: readonly FactReadingDto[];

  @ApiProperty({ type: [ParameterUseDto] })
  readonly parameters!: readonly ParameterUseDto[];

  @ApiProperty({ type: [TurningChangeDto] })
  readonly turns!: readonly TurningChangeDto[];
}

/** Exactly this version of a pack. */
export class PackRefDto {
  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty()
  readonly sha256!: string;
}

/** What reproduces a ruling. */
export class ReceiptDto {
  @ApiProperty({ type: PackRefDto })
  readonly pack!: PackRefDto;

  @ApiProperty({ description: '事实摘要' })
  readonly facts!: string;

  @ApiProperty({ ...OBJECT, description: '各规则的结论' })
  readonly rules!: JsonObject;

  @ApiProperty()
  readonly engine!: string;

  @ApiProperty()
  readonly schema!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly calendar!: string | null;
}

/** One entry of the journal. */
export class RulingExplanationDto {
  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty()
  readonly stateLabel!: string;

  @ApiProperty({ type: [ClauseTextDto] })
  readonly clauses!: readonly ClauseTextDto[];

  @ApiProperty({ type: DoerDto })
  readonly by!: DoerDto;

  @ApiProperty({ type: [RuleExplanationDto] })
  readonly rules!: readonly RuleExplanationDto[];

  @ApiProperty({ type: ReceiptDto, nullable: true })
  readonly receipt!: ReceiptDto | null;
}

/** One event that could come next. */
export class MoveExplanationDto {
  @ApiProperty()
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ type: [ClauseTextDto] })
  readonly clauses!: readonly ClauseTextDto[];

  @ApiProperty()
  readonly mine!: boolean;

  @ApiProperty({ description: '没有任何障碍' })
  readonly open!: boolean;

  @ApiProperty({ ...REFUSALS, description: '系统自身的理由' })
  readonly reasons!: readonly Refusal[];

  @ApiProperty({ type: [RuleExplanationDto] })
  readonly rules!: readonly RuleExplanationDto[];
}

/** Where the journal cannot be followed. */
export class BrokenAtDto {
  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty()
  readonly why!: string;
}

/** Why a case stands where it does. */
export class CaseExplanationDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly chart!: string;

  @ApiProperty({ type: PackRefDto })
  readonly pack!: PackRefDto;

  @ApiProperty()
  readonly sealed!: boolean;

  @ApiProperty({ type: [RulingExplanationDto] })
  readonly rulings!: readonly RulingExplanationDto[];

  @ApiProperty({ type: BrokenAtDto, nullable: true })
  readonly brokenAt!: BrokenAtDto | null;

  @ApiProperty({ type: [MoveExplanationDto] })
  readonly next!: readonly MoveExplanationDto[];
}
