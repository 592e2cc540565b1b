import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { SIGNATURE_BOX, STROKES_MAX, type OwnSignature, type Strokes } from '../../signatures/index.js';
import type { CaseSignature } from '../../workflow/index.js';

const STROKES = {
  type: 'array',
  items: { type: 'array', items: { type: 'integer' } },
  description: `笔画；每一笔是 x、y 交替的整数，x 不超过 ${SIGNATURE_BOX.width}，y 不超过 ${SIGNATURE_BOX.height}`,
} as const;

/** What somebody drew. */
export class DrawSignatureDto {
  @ApiProperty({ ...STROKES, minItems: 1, maxItems: STROKES_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STROKES_MAX)
  strokes!: unknown[];
}

export class SignatureDto {
  @ApiProperty({ description: '笔画的哈希；附在办理上时台账只记它' })
  readonly hash!: string;

  @ApiProperty(STROKES)
  readonly strokes!: Strokes;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly drawnAt!: string;
}

export class OwnSignatureDto {
  @ApiProperty({ type: SignatureDto, nullable: true, description: '没有画过的是 null' })
  readonly signature!: OwnSignature | null;
}

/** A signature as it stands on acts of a case. */
export class CaseSignatureDto implements CaseSignature {
  @ApiProperty({ description: '办理人编号' })
  readonly person!: string;

  @ApiProperty({ description: '笔画的哈希，见流程轨迹的 signature' })
  readonly hash!: string;

  @ApiProperty(STROKES)
  readonly strokes!: Strokes;
}
