## 指标

names-measure-retention = 客户保留率
names-measure-encounter-satisfaction = 单次满意度
names-measure-cumulative-satisfaction = 累计满意度
names-measure-transactional = 交易忠诚
names-measure-trust = 信任
names-measure-emotional = 情感忠诚
names-measure-customers = 客户数
names-measure-share = 客户份额
names-measure-complaints = 投诉数
names-measure-told-good = 正面口碑
names-measure-told-bad = 负面口碑
names-measure-good-to-bad = 正负口碑之比
names-measure-revenue = 收入
names-measure-profit = 利润
names-measure-npv = 折现利润
names-measure-margin = 客户月均贡献
names-measure-lifetime-value = 客户终身价值（闭式）
names-measure-equity = 客户资产（闭式）
names-measure-kept = 留住的客户
names-measure-contribution = 每位客户的贡献
names-measure-customer = 赢得的市场份额
names-measure-market-contribution = 市场人均贡献

## 客户价值

names-value-customers = 今天的客户
names-value-last-year = 上一年的贡献
names-value-cohort-value = 现有客户价值
names-value-value-per-customer = 每位客户价值
names-value-customer-equity = 客户资产
names-value-acquisition-value = 获客价值
names-value-newcomers-value = 新来者价值
names-value-firm-value = 企业价值
names-value-value-at-stake = 所系价值
names-value-influence-value = 影响价值
names-value-fixed-cost = 固定成本
names-value-profit-value = 企业价值（利润）
names-value-closed-form-value = 闭式公式，每位，永续
names-value-closed-form-equity = 闭式公式，全部，永续
names-value-closed-form-equity-years = 闭式公式，全部，同样年份

## 差值的单位

names-unit-points = 个百分点
names-unit-0-1 = 分（0–1 分制）
names-unit-0-worst-1-best = 分（0 最差，1 最好）
names-unit-customers = 位客户
names-unit-complaints = 起投诉
names-unit-messages = 条口碑
names-unit-messages-per-message = 条正面口碑对一条负面口碑

## 账目

names-line-sales = 销售收入
names-line-aftersales = 售后收入
names-line-fees = 费用收入
names-line-partner-income = 合作伙伴收入
names-line-goods = 商品成本
names-line-serving = 服务成本
names-line-failures = 失误成本
names-line-recovery = 服务补救
names-line-service = 质量投入
names-line-tiers = 等级权益
names-line-promise = 附加服务
names-line-welcome = 迎新关怀
names-line-programme = 会员计划
names-line-bonds = 关系纽带
names-line-personalisation = 个性化
names-line-contact = 主动联络
names-line-gifts = 馈赠
names-line-survey = 客户调查
names-line-partner = 渠道伙伴
names-line-advertising = 广告
names-line-acquisition = 获客成本
names-line-fixed = 固定成本

## 各年资利润的构成

names-component-acquisition = 获客成本
names-component-base = 基础利润
names-component-growth = 购买增长
names-component-operating-cost = 运营成本节约
names-component-referrals = 推荐收益
names-component-price-premium = 价格溢价

## 体验等级

names-band-outraged = 愤怒
names-band-unhappy = 不满
names-band-satisfied = 满意
names-band-pleased = 愉悦
names-band-dazzled = 惊喜

## 流失原因

names-reason-novelty-seeking = 求新求变
names-reason-dissatisfaction = 不满意
names-reason-rival-s-relative-advantage = 竞争者的相对优势
names-reason-conflict = 冲突
names-reason-loss-of-trust = 失去信任
names-reason-need-ceased = 需求消失
names-reason-chance = 纯属偶然
names-reason-released = 被企业放弃
names-reason-moved = 被迫重新选择

## 流失的成因（日记用语）

names-cause-quality = 期望的质量
names-cause-price = 价格
names-cause-emotional = 情感依恋
names-cause-transactional = 习惯与好处
names-cause-word-of-mouth = 听到的口碑
names-cause-trust = 信任
names-cause-grievance = 积怨
names-cause-novelty = 新鲜感
names-cause-effort = 所费的周折
names-cause-status = 身份地位
names-cause-fairness = 公平感
names-cause-barriers = 转换时的损失
names-cause-rival = 竞争者

## 孪生世界中的客户去向

names-quadrant-saved = 挽留
names-quadrant-driven-away = 赶走
names-quadrant-stays-anyway = 本来就会留下
names-quadrant-lost-anyway = 本来就会流失

## 货币

names-currency-money = 货币单位
names-currency-yuan = 元
names-currency-dollars = 美元

## 客户层

names-layer-platinum = 铂金
names-layer-gold = 黄金
names-layer-iron = 铁
names-layer-lead = 铅

## 如何得知企业，或客户从何而来

names-channel-start = 一开始就在
names-channel-own-search = 自行寻找
names-channel-advertising = 广告
names-channel-word-of-mouth = 口碑
names-channel-sales-call = 推销来电
names-channel-referral = 推荐
names-channel-win-back = 赢回

## 等级

names-tier-rest = 普通
names-tier-middle = 中级
names-tier-top = 高级
names-tier-summit = 顶级

## 需要

names-need-product = 产品
names-need-price = 价格
names-need-convenience = 便利
names-need-service = 服务
names-need-relationship = 关系
names-need-image = 形象

## 市场类型

names-market-subscription = 订阅
names-market-repertoire = 多家轮换
names-market-durable = 耐用品

## 网络

names-network-small-world = 小世界
names-network-random = 随机
names-network-scale-free = 无标度
names-network-mixing = 随机混合
names-network-file = 给定

## 关闭某物：冻结：信任

names-knockout-of = { $kind }：{ $of }

## 策略及其剂量

names-policy-dosed = { $policy }（{ $doses }）

## 客户特征

names-trait-segment = 细分市场
names-trait-first = 最初的企业
names-trait-joined = 加入的月份
names-trait-entry = 进入品类的月份
names-trait-paid = 共支付
names-trait-spend = 购买规模（平均为 1）
names-trait-rate = 到访频率（平均为 1）
names-trait-service-rate = 服务到访频率
names-trait-price-sensitivity = 价格敏感度
names-trait-complaint-propensity = 投诉倾向
names-trait-talk-propensity = 口碑倾向
names-trait-novelty-seeking = 求新倾向
names-trait-loss-aversion = 损失厌恶
names-trait-learning-gain = 学习速度
names-trait-values-prior = 先验价值契合
names-trait-fairness = 公平敏感度
names-trait-privacy = 隐私敏感度
names-trait-relational = 关系需求
names-trait-cross-influence = 交叉影响
names-trait-standards = 要求宽严
names-trait-taste = 对企业的偏好
names-trait-needs = 需要
names-trait-need-concentration = 需要的相似度

## 因素：情景中的数值与政策的设置

names-factor-of = { $owner }：{ $what }
names-factor-touchpoint = 第 { $n } 个接触点
names-factor-year = 第 { $n } 年
names-factor-correlation = { $what }的相关
names-factor-need = { $need }的分量
names-spread-mean = 均值
names-spread-sd = 标准差
names-spread-low = 下限
names-spread-high = 上限
names-spread-shape = 形状
names-spread-a = 第一形状参数
names-spread-b = 第二形状参数
names-spread-spread = 人与人的相似程度

## What is named after "did you mean": what there is

names-known-checks = 对照检查
names-known-columns = 列
names-known-difficulties = 难度
names-known-distributions = 分布
names-known-event-tables = 事件表
names-known-factors = 因素
names-known-facts = 事实
names-known-figures = 图
names-known-firms = 公司
names-known-forms = 形式
names-known-keys = 可用的键
names-known-knock-outs = 机制
names-known-lessons = 课程
names-known-levers = 手段
names-known-markets = 市场
names-known-measures = 指标
names-known-methods = 方法
names-known-monthly-measures = 月度指标
names-known-names = 名字
names-known-numbers = 数
names-known-outcomes = 结果指标
names-known-parameters = 参数
names-known-parts = 部分
names-known-policies = 政策
names-known-runners = 运行方式
names-known-samples = 取样方式
names-known-scenarios = 情景
names-known-studies = 研究
names-known-sweeps = 扫描
names-known-tables = 表
names-known-targets = 目标
names-known-values = 价值指标
names-known-ways-to-choose-seats = 选座方式
names-known-there-are = 现有的
names-one-checks = 对照检查
names-one-columns = 列
names-one-difficulties = 难度
names-one-event-tables = 事件表
names-one-factors = 因素
names-one-forms = 形式
names-one-knock-outs = 机制
names-one-markets = 市场
names-one-measures = 指标
names-one-methods = 方法
names-one-monthly-measures = 月度指标
names-one-outcomes = 结果指标
names-one-policies = 政策
names-one-samples = 取样方式
names-one-scenarios = 情景
names-one-studies = 研究
names-one-tables = 表
names-one-targets = 目标
names-one-values = 价值指标
names-one-ways-to-choose-seats = 选座方式
names-one-figures = 图
names-one-numbers = 数
names-one-lessons = 课程
names-one-levers = 手段
names-kind-firm = 公司
names-kind-segment = 细分市场
names-kind-arm = 实验组
names-file-checkpoint = 存档文件
names-file-ensemble = 市场组文件
names-file-study = 研究文件
