import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { DISCLOSURE_ATTRIBUTES, DOCUMENT_KINDS } from '../../documents/index.js';
import type { DisclosureAttribute, DocumentKind } from '../../documents/index.js';
import type { Json } from '../../kernel/index.js';
import { PagingDto } from '../paging.dto.js';

/** A new document. */
export class CreateDocumentDto {
  @ApiPropertyOptional({ description: '拟稿处室编号；只在一个处室拟稿的可不填' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  division?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      '拟稿内容：kind、title、body、declaredNonSecret 必填；公开属性 attribute 没有默认值；附件 attachments 为 [{name, content(base64)}]',
    example: {
      kind: 'policy',
      documentType: 'notice',
      title: '关于……的通知',
      body: '……',
      declaredNonSecret: true,
      attribute: 'proactive',
      channels: ['government-website'],
    },
  })
  @IsObject()
  draft!: Record<string, Json>;
}

/** Narrows the list. */
export class DocumentFilterDto {
  @ApiPropertyOptional({ enum: DOCUMENT_KINDS })
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @ApiPropertyOptional({ enum: DISCLOSURE_ATTRIBUTES })
  @IsOptional()
  @IsIn(DISCLOSURE_ATTRIBUTES)
  attribute?: DisclosureAttribute;

  @ApiPropertyOptional({ description: '当前环节编号，如 drafting' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  state?: string;

  @ApiPropertyOptional({ description: '标题包含' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  title?: string;
}

/** Narrowing and paging of the list. */
export class ListDocumentsDto extends IntersectionType(PagingDto, DocumentFilterDto) {}
