/** Words of this domain as they look when somebody spells Chinese instead of naming the thing. None is an English word. */
const PINYIN = new Set(
  [
    'gongkai zhengwu zhengfu xinxi gongwen wenjian zhengce jiedu shencha shenhe shenpi baomi mimi miji dingmi',
    'chushi chuzhang keshi tingju tingzhang juzhang bangongshi jiguan bumen danwei renyuan lingdao zhuguan fuze',
    'nigao qicao qianfa huiqian huoqian piaoqian jiaqian qianpi yinfa fabu fawen shouwen wenhao wenzhong biaoti',
    'suoyin suoyinhao shuxing fenlei zhuti ticai youxiao shixiao feizhi chehui chexia tuihui tuiwen zhuanban weituo',
    'daili cuiban chaosong daiban yiban banjie banli chengban guiji liucheng guize tiaokuan yiju liyou',
    'zhudong yishenqing shenqing shenqingren dafu buzheng yanqi disanfang fuyi susong yuqing yaoyan huiying guanqie',
    'juece zhixing guanli fuwu jieguo huiyi liexi tingzheng yijian kaohe zhibiao fenzhi koufen jiafen ziping shensu',
    'niandu baogao tongji jiezhuan mulu qingdan fumian taizhang cunzheng zhenggai choucha duwang',
    'gongzuori jiejiari tiaoxiu qixian daoqi riqi shijian fujian zhengwen caogao leixing zhuangtai',
  ].flatMap((line) => line.split(' ')),
);

/** The first pinyin word in an identifier or path, its parts told apart by case, digits and signs. */
export function pinyinIn(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((part) => part.toLowerCase())
    .find((part) => PINYIN.has(part));
}
