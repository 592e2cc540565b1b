import type { ColumnView, PortalColumn } from './views.js';

/** Columns with the types that the appendix of 国办发〔2017〕47号 lists; an office may replace any of them in its `SiteView`. */
export const STANDARD_COLUMNS: Readonly<Record<PortalColumn, ColumnView>> = {
  home: {
    name: '首页',
    description: '政务公开门户首页，集中展示最新公开的政府信息',
    keywords: '政务公开,政府信息公开,五公开',
    type: '首页',
  },
  catalogue: {
    name: '信息公开目录',
    description: '按公开日期排列的政府信息公开目录，提供标题、文号、索引号与发布机构',
    keywords: '信息公开目录,政府信息,索引号,文号',
    type: '信息公开目录',
  },
  policies: {
    name: '政策文件',
    description: '本机关制发并主动公开的政策性文件与公文',
    keywords: '政策文件,公文,主动公开',
    type: '政策文件',
  },
  information: {
    name: '工作动态',
    description: '本机关主动公开的非公文类政府信息',
    keywords: '工作动态,政府信息,主动公开',
    type: '工作动态',
  },
  'annual-reports': {
    name: '政府信息公开年报',
    description: '本机关历年政府信息公开工作年度报告，附可下载的文件',
    keywords: '政府信息公开,年度报告,统计表',
    type: '政府信息公开年报',
  },
  interpretations: {
    name: '政策解读',
    description: '与政策性文件同步发布的解读材料',
    keywords: '政策解读,解读材料,政策文件',
    type: '政策解读',
  },
  about: {
    name: '关于本站',
    description: '本站公开哪些信息、如何查找、如何核验',
    keywords: '概况信息,使用说明,信息核验',
    type: '概况信息',
  },
};
