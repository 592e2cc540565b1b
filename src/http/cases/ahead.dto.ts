import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';

/** A term that runs where an act is due. */
export class TermAheadDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly amount!: number;

  @ApiProperty({ enum: ['wd', 'd'], description: 'wd 工作日；d 日' })
  readonly unit!: 'wd' | 'd';
}

/** One act that is still missing. */
export class ActAheadDto {
  @ApiProperty()
  readonly event!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ ...OBJECT, description: '要写明的内容' })
  readonly said!: JsonObject;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty()
  readonly stateLabel!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly after!: readonly string[];

  @ApiProperty({ type: [String], description: '办后所处环节' })
  readonly afterLabels!: readonly string[];

  @ApiProperty({ type: [String], description: '可办的角色；系统自动进行的为空' })
  readonly roles!: readonly string[];

  @ApiProperty({ type: [TermAheadDto] })
  readonly terms!: readonly TermAheadDto[];
}

/** The smallest set of acts that makes an event possible. */
export class WayAheadDto {
  @ApiProperty()
  readonly toward!: string;

  @ApiProperty({
    enum: ['found', 'none', 'too-far'],
    description: 'found 找到；none 没有办法；too-far 没有找到尽头',
  })
  readonly outcome!: 'found' | 'none' | 'too-far';

  @ApiProperty({ type: [ActAheadDto] })
  readonly acts!: readonly ActAheadDto[];

  @ApiProperty({ type: 'integer', description: '看过的情形数' })
  readonly situations!: number;
}
