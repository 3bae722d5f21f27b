"""The seven kinds of file, declared once: their columns, what those are called in English and Chinese, and what must be there.

A heading is compared without case, spaces, punctuation and what stands in brackets: ``Customer ID`` is ``customerid``. A *strong*
heading says what its column is in whatever file; a *weak* one does so only once the kind is known by others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Type = Literal["name", "number", "count", "whole", "share", "percent", "date", "month", "flag", "period", "scale"]
"""How values are read. ``number`` ≥ ``Column.low``; ``count`` a whole number ≥ ``low``; ``whole`` any whole number;
``share`` 0-1 or with a per cent sign; ``percent`` 0-100."""


@dataclass(frozen=True)
class Column:
    """A column that a kind knows.

    Attributes:
        name: in ``OwnData.frame``, in ``columns=`` and on the command line. What it means is the message ``data-column-KIND-NAME``.
        type: how its values are read.
        strong: headings that mean it in any file.
        weak: headings that mean it in a file of this kind.
        gaps: whether a value may be missing.
        low: the least number; None for any.
    """

    name: str
    type: Type
    strong: str = ""
    weak: str = ""
    gaps: bool = False
    low: float | None = 0

    @property
    def strongly(self) -> frozenset[str]:
        """Keys of strong headings."""
        return frozenset({self.name.replace("_", ""), *self.strong.split()})

    @property
    def weakly(self) -> frozenset[str]:
        """Keys of weak headings."""
        return frozenset(self.weak.split())


@dataclass(frozen=True)
class Kind:
    """A kind of file. Its title is the message ``data-kind-NAME``.

    Attributes:
        name: as ``kind=`` and ``--kind`` take it.
        columns: what it may hold.
        needs: for each entry, at least one of these columns must be there.
    """

    name: str
    columns: tuple[Column, ...]
    needs: tuple[tuple[str, ...], ...]

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def get(self, name: str) -> Column | None:
        """A column by its name; None where the kind has none."""
        return next((column for column in self.columns if column.name == name), None)

    def __contains__(self, name: object) -> bool:
        return any(column.name == name for column in self.columns)

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)


CUSTOMER: Final = """customerid custid clientid memberid userid customerno customernumber customercode clientnumber membernumber
accountid cardno cardnumber loyaltycard 客户 客户号 客户编号 客户代码 客户标识 顾客 顾客编号 顾客号 会员 会员号 会员编号 会员卡号 用户
用户号 用户编号 消费者 消费者编号"""
CUSTOMER_WEAK: Final = "id cust client member user account 编号 账号 卡号 姓名"
FIRM: Final = "firm company provider supplier operator competitor 公司 企业 厂商 商家 供应商 运营商 服务商"
FIRM_WEAK: Final = "store shop branch outlet brand merchant name 门店 店铺 商店 分店 品牌 名称"
DATE: Final = """purchasedate transactiondate orderdate invoicedate saledate dateofpurchase transactiontime ordertime
datetime purchasedat orderedat 日期 购买日期 交易日期 订单日期 下单日期 消费日期 购买时间 交易时间 下单时间 消费时间 成交日期"""
DATE_WEAK: Final = "day time timestamp when created createdat 时间 天"
AMOUNT: Final = """amountpaid spend spent sales salesamount totalamount ordertotal ordervalue dollars dollarvalue turnover totalprice
金额 消费金额 交易金额 订单金额 支付金额 实付金额 销售额 成交额 消费额 付款金额"""
AMOUNT_WEAK: Final = "value total price revenue paid sum 总额 总价 价格 收入 合计"

SURVIVAL: Final = Kind(
    "survival",
    (
        Column(
            "cohort",
            "name",
            "cohortid acquisitioncohort joinedin joinyear startcohort 同期群 群组 入会年份 获客批次 批次 队列",
            "group segment product plan class 组 分组 类别 客群 套餐",
        ),
        Column(
            "period",
            "period",
            "periods age tenureperiod 期 期数 周期",
            "year month week quarter day t 年 月 周 季度 天",
        ),
        Column(
            "alive",
            "number",
            "survivors surviving customersalive remaining stillactive retained activecustomers numberalive 留存 留存人数 存活 剩余 剩余人数 剩余客户 留存客户数 在网人数",
            "customers users active members count n 客户数 人数 会员数 用户数",
            gaps=True,
        ),
        Column(
            "share",
            "share",
            "survivalshare survival shareremaining sharesurviving fractionalive 留存率 存活率 保留率 剩余比例 留存比例",
            "proportion 比例 比率",
            gaps=True,
        ),
        Column(
            "percent",
            "percent",
            "percentsurviving pctsurviving survivingpct percentremaining pctremaining percentalive survivalpercent 留存百分比 存活百分比",
            "pct percentage 百分比",
            gaps=True,
        ),
        Column(
            "size",
            "count",
            "cohortsize startingcustomers initialcustomers customersatstart acquired newcustomers 初始人数 初始客户数 新增客户数 群组人数 起始人数",
            "n0 total 总数 总人数",
            low=1,
        ),
    ),
    (("period",), ("alive", "share", "percent")),
)

TRANSACTIONS: Final = Kind(
    "transactions",
    (
        Column("customer", "name", CUSTOMER, CUSTOMER_WEAK),
        Column("date", "date", DATE, DATE_WEAK),
        Column("amount", "number", AMOUNT, AMOUNT_WEAK, low=None),
        Column(
            "quantity",
            "number",
            "qty units numberofcds cds itemcount 数量 件数 购买数量 商品数量",
            "items pieces number 个数",
        ),
        Column("firm", "name", FIRM, FIRM_WEAK),
    ),
    (("customer",), ("date",)),
)

PANEL: Final = Kind(
    "panel",
    (
        Column(
            "household",
            "name",
            "householdid hhid panelist panellist panelistid panellistid householdnumber 家庭 家庭编号 家庭号 住户 住户编号 样本户 样本户编号",
            f"hh shopper respondent customer {CUSTOMER} {CUSTOMER_WEAK}",
        ),
        Column(
            "brand",
            "name",
            "brandname brandid brandbought 品牌 品牌名称 品牌编号",
            f"{FIRM} product store name 产品 商品 门店",
        ),
        Column(
            "purchases",
            "number",
            "purchasecount numberofpurchases timesbought occasions 购买次数 次数 购买频次",
            "count units quantity qty n bought 数量 件数",
        ),
        Column("date", "date", DATE, DATE_WEAK),
        Column(
            "occasion",
            "name",
            "occasionid purchaseoccasion tripid trip 购买场合 场合 购物次序",
            "basket visit week 次序",
        ),
        Column("amount", "number", AMOUNT, AMOUNT_WEAK),
    ),
    (("household",), ("brand",), ("purchases", "date", "occasion")),
)

TENURE: Final = "timeascustomer customerage membershiplength lengthofmembership duration 在网时长 会员时长 在会时长 客户年限 留存时长"

CUSTOMERS: Final = Kind(
    "customers",
    (
        Column("customer", "name", CUSTOMER, CUSTOMER_WEAK),
        Column("tenure", "number", TENURE, "time 时长"),
        Column("tenure_days", "number", "daysascustomer 在网天数 会员天数", "days 天数"),
        Column("tenure_weeks", "number", "weeksascustomer 在网周数", "weeks 周数"),
        Column("tenure_months", "number", "monthsascustomer accountmonths 在网月数 会员月数 在网月份", "months 月数"),
        Column("tenure_years", "number", "yearsascustomer 在网年数 会员年数", "years 年数"),
        Column(
            "start",
            "date",
            "startdate joindate joined joinedon signupdate signup membersince customersince contractstart activationdate 开始日期 加入日期 入会日期 开户日期 注册日期 入网日期 起始日期",
            "begin since date created 开始 注册时间",
        ),
        Column(
            "end",
            "date",
            "enddate leftdate lefton leavedate canceldate cancellationdate churndate cancelledon terminationdate 结束日期 离开日期 退会日期 销户日期 流失日期 离网日期 终止日期 注销日期",
            "until left 结束",
            gaps=True,
        ),
        Column(
            "churned",
            "flag",
            "churn churnflag ischurned haschurned cancelled canceled attrited attrition 流失 是否流失 已流失 流失标志 是否离网 离网 是否退会",
            "status event left exited ended 状态",
        ),
        Column(
            "entry",
            "number",
            "entrytenure enteredat tenureatentry lefttruncation 进入时长 观察起点 进入时在网月数",
            "entered",
        ),
        Column(
            "entry_date", "date", "observedfrom watchedfrom firstobserved observationstart 观察开始日期 开始观察日期"
        ),
        Column(
            "seen_until",
            "date",
            "observeduntil asof asofdate snapshotdate lastobserved observationend 截止日期 观察截止日期 统计日期 快照日期",
        ),
    ),
    (("tenure", "tenure_days", "tenure_weeks", "tenure_months", "tenure_years", "start"), ("churned", "end")),
)

MOMENTS: Final = Kind(
    "moments",
    (
        Column(
            "moment",
            "name",
            "measure statistic keyfigure indicator metric 矩 指标 统计量 度量",
            "name figure what 名称 项目",
        ),
        Column("value", "number", "estimate 值 数值 估计值", "mean figure level 均值 取值", low=None),
        Column("se", "number", "standarderror stderr stderror 标准误 标准误差", "error sd uncertainty 误差"),
        Column("firm", "name", FIRM, "brand 品牌", gaps=True),
        Column("year", "whole", "calendaryear 年份 年度", "period time 年 期", gaps=True, low=None),
    ),
    (("moment",), ("value",), ("se",)),
)

SURVEY: Final = Kind(
    "survey",
    (
        Column(
            "respondent",
            "name",
            "respondentid participant participantid responseid interviewee 受访者 受访者编号 答卷编号 被访者 样本编号 问卷编号",
            f"customer {CUSTOMER} {CUSTOMER_WEAK}",
        ),
        Column("firm", "name", FIRM, FIRM_WEAK),
        Column(
            "score",
            "number",
            "satisfaction rating satisfactionscore csat overallsatisfaction nps 满意度 评分 得分 满意度评分 总体满意度 分数",
            "answer response value grade points 回答 打分 答案",
            gaps=True,
            low=None,
        ),
        Column("scale", "scale", "answerscale 量表 分制"),
        Column(
            "date",
            "date",
            f"surveydate interviewdate dateofinterview dateofsurvey answeredon 调查日期 访问日期 作答日期 填写日期 {DATE}",
            DATE_WEAK,
        ),
    ),
    (("firm",), ("score",)),
)

FIRMS: Final = Kind(
    "firms",
    (
        Column(
            "month",
            "month",
            "yearmonth reportingmonth monthending monthend 月份 年月 统计月份 报告月份",
            "period date time 月 期间 日期",
        ),
        Column("firm", "name", FIRM, FIRM_WEAK),
        Column(
            "customers",
            "number",
            "customersatend subscribers closingcustomers customersend endingcustomers subscribersatend memberstotal 客户数 期末客户数 用户数 会员数 月末客户数 期末用户数",
            "members base active total 人数 总数",
            gaps=True,
        ),
        Column(
            "joined",
            "number",
            "newcustomers grossadds adds additions acquired joiners signups 新增 新增客户 新增客户数 新增用户 入会人数 新客户数",
            "new joins",
            gaps=True,
        ),
        Column(
            "left",
            "number",
            "churnedcustomers lostcustomers leavers cancellations disconnects lost 流失 流失客户 流失客户数 离开 退会人数 流失用户数",
            "churned churn losses",
            gaps=True,
        ),
        Column(
            "revenue",
            "number",
            "sales turnover income 收入 营业收入 营收 销售额 营业额",
            "amount value 金额",
            gaps=True,
        ),
        Column("cost", "number", "costs expenses spending 成本 费用 支出", gaps=True),
        Column("price", "number", "averageprice listprice arpu 价格 均价 平均价格 单价", gaps=True),
        Column("complaints", "number", "complaintcount numberofcomplaints 投诉 投诉数 投诉量 投诉件数", gaps=True),
    ),
    (("month",), ("customers", "joined", "left", "revenue", "cost", "price", "complaints")),
)

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind for kind in (SURVIVAL, TRANSACTIONS, PANEL, CUSTOMERS, MOMENTS, SURVEY, FIRMS)
}
