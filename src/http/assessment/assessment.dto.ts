import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

/** Which periods and schemes to list. */
export class ScoresQuery {
  @ApiProperty({ description: '考核期：2018、2018-Q1 或 2018-03', example: '2018' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(10)
  period!: string;

  @ApiPropertyOptional({ description: '考核办法的编号；不写则本期各办法都列' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  scheme?: string;

  @ApiPropertyOptional({ description: '考核机关；不写即本人所在的最上级机关' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  organ?: string;
}

/** Who assesses, where it is not the topmost organ above the reader. */
export class AssessorQuery {
  @ApiPropertyOptional({ description: '考核机关；不写即本人所在的最上级机关' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  organ?: string;
}

/** Which scheme, of which period. */
export class GroupPath {
  @ApiProperty({ description: '考核办法的编号', example: 'zj-divisions' })
  @IsString()
  @MaxLength(80)
  scheme!: string;

  @ApiProperty({ description: '考核期：2018、2018-Q1 或 2018-03', example: '2018' })
  @IsString()
  @MaxLength(10)
  period!: string;
}

/** Whose score. */
export class ScorePath extends GroupPath {
  @ApiProperty({ description: '被考核单位' })
  @IsString()
  @MaxLength(80)
  unit!: string;
}

export class AppealPath extends ScorePath {
  @ApiProperty({ description: '申诉在台账中的序号' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  appeal!: number;
}

export class EvidenceDto {
  @ApiProperty({ description: '佐证的编号', example: 'training-joined' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  evidence!: string;

  @ApiProperty({
    description: '数、是否，或等次的编号',
    oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }],
  })
  @IsEvidenceValue()
  value!: number | boolean | string;

  @ApiPropertyOptional({ description: '出处' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string;
}

export class NoteDto {
  @ApiPropertyOptional({ description: '说明；该单位没有自评而核分的，须写明' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class EntryDto {
  @ApiProperty({ description: '台账的件' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  case!: string;

  @ApiProperty({ description: '件内序号' })
  @IsInt()
  @Min(1)
  seq!: number;
}

export class AppealDto {
  @ApiProperty({ description: '扣分项、得分项、否决项，或按佐证、比例计分的指标的编号', example: 'late' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  criterion!: string;

  @ApiProperty({ type: [EntryDto], description: '对哪几条有异议；佐证被当作没有报送的，可以为空' })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => EntryDto)
  entries!: EntryDto[];

  @ApiProperty({ description: '理由' })
  @IsString()
  @MaxLength(2000)
  grounds!: string;
}

/** What evidence should have said. */
export class CorrectionDto {
  @ApiProperty({ description: '佐证的编号', example: 'materials-on-time' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  evidence!: string;

  @ApiProperty({
    description: '应有的值：数、是否，或等次的编号',
    oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }],
  })
  @IsEvidenceValue()
  value!: number | boolean | string;
}

export class AnswerDto {
  @ApiProperty({ description: 'true 支持，false 不支持' })
  @IsBoolean()
  upheld!: boolean;

  @ApiProperty({ description: '理由' })
  @IsString()
  @MaxLength(2000)
  reason!: string;

  @ApiPropertyOptional({ type: CorrectionDto, description: '支持对佐证的申诉时，佐证应有的值' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CorrectionDto)
  corrected?: CorrectionDto;
}

/** A number, yes or no, or a short text, also an empty one; which of them is right, the scheme says, and in its own words. */
function IsEvidenceValue(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isEvidenceValue',
      target: target.constructor,
      propertyName: String(propertyName),
      options: { message: 'value 应为数、是否或等次的编号' },
      validator: {
        validate: (value: unknown) =>
          (typeof value === 'number' && Number.isFinite(value)) ||
          typeof value === 'boolean' ||
          (typeof value === 'string' && value.length <= 80),
      },
    });
  };
}
