"""Whether a clause is about disclosure work, or about some other business of the organ: 审批, 党建, 招商, 乡村振兴 …

A clause may name other business and still be about disclosure (公布低保名单); only where no word of disclosure stands is
it about something else.
"""

from __future__ import annotations

import re

from nianshen.report import Span
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought

_DISCLOSURE = Sought(
    r"公开|公示|公布|公告|公报|曝光|发布|互动|解读|图解|依申请|申请(?:[人件书表\d]|较|最|多|集中|主要|内容|事项|共)|短片|宣讲|年报|知情|透明|舆情|回应|解答|查阅|新媒体|公众号|微信|微博|抖音|短视频|网[站页上址]|官网|上网|挂网|入网|互联网|门户"
    r"|栏[目里内上]?|专题|专区|信息(?!化|技术|产业|安全|系统(?!公)|中心|工程|通信|消费|采集|登记表)|张贴|上墙|推送|留言|征求意见|意见征集|征集|目录|指南|更新|台账|名[册单录]|清单|村务|党务|校务|厂务"
    r"|条例|转载|刊[登载发]|点击|浏览|阅读量|访问|检索|搜索|查询|查不[到出着]|查到|查得|看不|看到|看得|知晓|了解|告知|告诉|答复|复议|诉讼|公文|文件|文号|文本|全文|扫描|扫码|表格|图表|附件|宣传单|折页|手册|喇叭|广播"
    r"|电子屏|大屏|二维码|链接|账号|评论|回复|咨询|热线|开放日|听证|新闻|稿|Word|word|PDF|数据(?!产业|中心|局)|档案|保密|涉密|隐私|审核|错别字|明白纸|小程序|可查|提案|张榜|榜单|晒|(?<![补津房])贴(?![补息近心])|漫画|对比表|讲清|讲解|解释|意见箱|条(?<=\d条|余条|多条)|篇(?<=\d篇|余篇|多篇)"
)
"""Every alternative begins with a character of its own: then ``re`` skips to those characters, ten times faster."""
_CONTENTS = re.compile(
    r"\s*(?:其中|主要(?:是|有|包括|涉及|为|涵盖|集中)|包括|涉及|涵盖|覆盖|包含|内容|分别|重点(?:是|包括|涉及))"
)
"""How a sentence begins that lists what was disclosed, though it does not say so itself."""
_OTHER_BUSINESS = re.compile(
    # 政务服务
    r"一窗(?:受理|通办)|一网通办|跨省通办|最多跑一次|一次不用跑|放管服|营商环境|证照分离|多证合一|即办件|好差评|帮办代办|代办员|窗口服务|服务窗口|窗口人员态度"
    r"|审批(?:事项|服务|效率|时限|环节|流程|改革|提速)|办件量|承诺时限|便民服务|政务服务|行政效能|办事效率"
    # 党建与机关
    r"|党建|党组织|党支部|党员|党委书记|党课|党性|主题教育|党史|三会一课|党风|廉政|廉洁|从严治党|民主生活会|组织生活|主题党日|意识形态|两学一做|政治建设|政治生态|巡察|纪检|监督执纪|作风(?:建设|漂浮|不实|整顿|问题)?|四风|形式主义|精文简会"
    r"|统战|工青妇|工会|妇联|团委|关工委|老干部|精神文明|文明单位|文明创建|迟到|早退|上班纪律|工作纪律|办公用房|办公条件|办公楼|公务用车|公车|食堂|后勤|会议室|差旅|节能"
    # 经济
    r"|招商|签约|到位资金|固定资产|规上|规模以上|产值|GDP|生产总值|税收|税源|财政收入|财源|产业(?!政策)|园区(?:建设|开发)|工业(?:企业|经济|园|增加值)|经济(?:发展|增长|总量|运行|结构|下行|社会)|外贸|进出口|开工|投产|竣工率|重大项目|重点项目(?:建设|推进|落地)|工程(?:项目|建设|进度|质量)|标段|国土空间|规划编制|项目(?:建设|推进|落地|谋划|储备|开工|招引)"
    r"|公共预算收入|财政收支|政府债务|上级资金|国企改革|国资|银行|信贷|贷款|房地产|土地(?:出让|供应|流转|整治|指标)|不动产登记|矿山|工业|外资|农民工|欠薪|工资"
    r"|企业(?:入驻|融资|用工|转型)|融资|电商|旅游|景区|商贸|消费|市场主体培育|科技创新|高新技术|专精特新|人才引进|招才"
    # 农业农村
    r"|乡村(?:振兴|治理|建设|旅游)|脱贫|返贫|扶贫|帮扶|驻村|人居环境|厕所|改厕|农产品|农业(?:生产|产业|机械|基础)|种植|养殖|畜牧|粮食|农田|春耕|秋收|播种|耕地|撂荒|农村道路|合作社|集体经济|增收|收入(?:低|渠道|偏低|不高|增长)|美丽乡村|林长|河长|河湖|灌溉|灌区|渔业|水产|水稻|小麦|蔬菜|果园|茶叶|农药|种子|农技|抗旱|秸秆|造林|植树|绿化|水库除险|农机|村干部|村两委|空心村|劳动力"
    # 安全稳定
    r"|疫情|核酸|疫苗|防疫|隔离点|密接|安全生产|安全隐患|隐患排查|隐患|信访|上访|矛盾纠纷|纠纷|扫黑|平安(?:建设|创建)|综治|网格|反诈|诈骗|禁毒|消防|防汛|抗旱|防火|应急(?:演练|救援|处置|管理)|溺水|事故|治安|社会稳定|维稳|法治宣传|普法"
    # 民生与城市
    r"|就业|学生(?:课业|负担|流失)|课业|留守|充电桩|社保|医保|参保|低保|救助|养老|敬老院|教育教学|教学质量|学校建设|师资|学位|医疗(?:服务|条件|设备)|看病|卫生院|医护|住房|危房|棚户区|老旧小区|小区改造|征地|拆迁|征收|安置|物业|文明城市|创文|创卫|垃圾|保洁|环境(?:整治|卫生|治理|保护|质量)|污染|扬尘|大气|PM|污水|水质|生态|文化活动|文艺|志愿服务|体育|健身|残疾人|慈善|殡葬|婚姻登记|老年人|儿童|妇女|人口|文物|非遗|书屋|演出|艺术|文化(?:惠民|站|馆|广场)"
    r"|道路|公路|桥梁|交通(?:拥堵|安全|秩序)|拥堵|管网|停车|公交|供水|供暖|供热|燃气|路灯|积水|违建|违章|占道|摊贩|市容(?!局)|城市管理|城市建设|基础设施|市政(?!府)|电网|通信"
    # 执法与业务
    r"|执法(?:检查|行动|力度|监管|办案)|办案|立案|查处|罚款|罚没|案件(?:办理|查办|质量)|整治行动|专项整治|双随机|监管(?:力量|执法|不到位|难度)|市场秩序|假冒|食品安全|药品|特种设备|质量监管|统计造假|审计项目|统计(?:基础|工作)|人口普查|征兵|双拥|退役军人(?:服务|安置)|计划生育|选举|换届"
    # 水利、医保、教育、住建、财政、办公条件
    r"|水库|大坝|堤防|渠系|灌渠|水利(?:工程|投资|设施|建设)|取水(?:许可|量|总量)|节水(?:型|灌溉)|用水量|雨量站|渗漏|漏损|漏雨|地下水"
    r"|医保基金|基金(?:收支|结余|运行|监管|缺口|支出|征缴)|骗保|住院|民营医院|集采|耗材|床位|药店(?:管理|布局)"
    r"|教师(?:缺|队伍|编制|不足|流失)|缺编|班额|校车|配餐|营养餐|商品房|房价|去化|购房|塔吊|工地|开发商|资金链"
    r"|三保|一般性支出|存量资金|转移支付|补偿款|惠农补贴|化债|税费|宿舍|招工|用工|空调|电梯|电路|执法车|办公室(?:拥挤|不足|紧张)|车辆(?:老旧|超期|不足)"
    # 安全、城管、林草、农牧、气象、人防、教育、卫生、作风
    r"|安全(?:投入|责任|防护|设施|培训|管理|形势)|(?:企业|生产经营单位)主体责任|带病运行|违规(?:充电|用电|作业|操作|施工|排放|建设|养犬|倾倒|占地|经营)|电动(?:自行)?车|飞线|(?:学校|校园|校门口?|上下学|放学)[^，。；]{0,6}(?:秩序|安全|拥堵)|断头路|占道|噪声|噪音|油烟"
    r"|病虫害|防火|森林(?:资源|覆盖|抚育)|古树|湿地|草原(?:生态|保护|退化)|退耕|苗木|粪污|病死畜|疫病|动物防疫|屠宰|农膜|化肥|饲料|鱼塘|仓容|粮库|气象(?:灾害|观测|设备|监测)|人防|防空|取暖|散煤|煤改|环境空气|空气质量|入河|岸坡|黑臭"
    r"|幼儿园|学前教育|双减|课后服务|辍学|控辍|乡村教师|(?:学校|幼儿园)收费|村医|医保卡|家庭医生|慢性病|传染病|计生|托育|婴幼儿|助餐|老年食堂|养老院|福利院|殡葬改革|公墓|彩票|社工站"
    r"|调解(?:员|成功率|组织|工作)|社区矫正|刑满|律师(?:队伍|行业)|公证(?:员|行业)|扫黄|盗窃|酒驾|围标|串标|招投标(?:领域|活动)|用地指标|建设用地(?!审批结果)|征迁|拆违|供地(?:率|慢)|闲置土地|落地率|要素保障|项目(?:储备|前期|征迁|资金)|中小企业|民营(?:企业|经济)|个体工商户|实体经济|转型升级|新动能|技术改造|能耗|双碳|库存|销售"
    r"|干部?(?:干事创业|担当)|担当(?:精神|作为)|干部(?:作风|队伍(?:老化|断层|结构))|干群关系|党群关系|门难进|脸难看|事难办|吃拿卡要|庸懒散|慵懒|机关效能|效能(?:建设|低)|劳动纪律|值班值守"
    r"|民宿|游客|文旅|采摘|数字经济|5G基站|软件业务|智慧(?:城市|水利|园区|农业|交通)|监测系统|移送司法|飞行检查|扫码支付|口袋公园|亩均"
)
_OUTCOME = Sought(
    r"\d\s?(?:亿元|万?亩|公里|万?吨|公顷|万?平方米|万?立方米|兆瓦|万千瓦)|(?:增长|下降|降低|同比|提高)[^，。；]{0,6}[\d.]+\s?[%％]|贫困户|脱贫户"
)
"""What the organ's own business yields, counted in units that disclosure has no use for."""
_PROMOTION = re.compile(r"短视频|抖音|直播|新闻|大数据")
_MANIFESTLY = 4
"""With so many words of other business, media are how it is promoted."""
_TELLING = re.compile(
    r"知道|说明|说法|[^填]写|贴|发得|下达|漏发|晒|登[在了过载]|[^宣]讲|[答问](?!题)|通知|告示|政策[^，。]{0,4}(?:宣传|落实情况)|宣传[^，。]{0,4}政策|术语|对照|对不上|不一致|外界|披露|抽查|规则|结果|口头|地图|互相打听"
    r"|表述|通报|月报|张表|反映(?!强烈|突出|较?大)|普及|科普|打听|分不清|明白|懂|语焉|含糊|联网|口径|群里|专人|换了|换届|移交|一换|兼|报送|播|评议|空白|承诺|统一|意见(?!较?大|多)"
)
_FAILING = Sought(
    r"严峻|混乱|走过场|阻力|偏高|缓慢|现象(?:突出|普遍|严重|时有|仍|依然|屡)|时有发生|有发生|(?:经费|资金|人手)短缺|不密切|不配套|粗放|松懈|较?乱|陈旧|缺编|不[足够齐]|拖欠|延期|超期|受阻|迟缓|损坏|渗漏|漏雨|只占|仅占|不到一半|不达标|屡禁不止|挂床|反弹|多发|频发|压力|[任负]\w?重|老化|不便|不畅|下滑|坑洼|脏乱|紧张|不理想|差|弱|风险|矛盾|慢|少|低|难|松|漂浮|拖沓|懈怠|繁琐|环节多|跑腿多|时间(?:较|过)?长|缺口|欠账|不达标|放缓|艰巨|较?重\Z"
)


def speaks_of_disclosure(text: str) -> bool:
    """Whether a word stands in ``text`` by which it may be about disclosing, publishing, explaining or answering."""
    return _DISCLOSURE.search(text) is not None


def admits_failing_elsewhere(text: str) -> bool:
    """Whether a clause that admits a problem admits one of another business, with no word by which the problem may
    after all be one of telling, explaining or keeping up what is told (群众不知道, 标准不统一, 经办人换了)."""
    if speaks_of_disclosure(text) or _TELLING.search(text) or other_business(text) is None:
        return False
    return bool(problem_cues(text)) or _FAILING.search(text) is not None


def tells_of_other_business(sentence: str) -> bool:
    """Whether a whole sentence tells of another business and in no word of disclosure; one that lists what was
    disclosed (其中，招商引资类……) does not."""
    promotes = _PROMOTION.search(sentence) is not None and outcomes_of_business(sentence) >= _MANIFESTLY
    words = _PROMOTION.sub("", sentence) if promotes else sentence
    if speaks_of_disclosure(words) or _CONTENTS.match(sentence):
        return False
    return other_business(sentence) is not None or _OUTCOME.search(sentence) is not None


def outcomes_of_business(text: str) -> int:
    """How many wordings of other business and of its yields (3.2亿元, 28公里) stand in ``text``."""
    return sum(1 for _ in _OTHER_BUSINESS.finditer(text)) + sum(1 for _ in _OUTCOME.finditer(text))


def other_business(text: str) -> Span | None:
    """The first word of another business of the organ that disclosure (招商, 党建, 乡村振兴 …), None if there is none."""
    m = _OTHER_BUSINESS.search(text)
    return Span(m.start(), m.end()) if m else None
