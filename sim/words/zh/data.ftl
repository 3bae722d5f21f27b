# 企业自己的数据：文件被理解成什么，又有什么不对。

# 种类。
data-kind-survival = 同期群留存表
data-kind-transactions = 购买记录
data-kind-panel = 家庭与品牌的消费者样本
data-kind-customers = 客户表（在网时长与是否流失）
data-kind-moments = 已知指标及其标准误
data-kind-survey = 各企业的满意度调查
data-kind-firms = 各企业的月度数字

# 各列的含义。
data-column-survival-cohort = 同时开始的一组客户
data-column-survival-period = 自开始起的期数，开始时为 0
data-column-survival-alive = 仍在的客户数
data-column-survival-share = 仍在者占开始人数的比例（0 到 1）
data-column-survival-percent = 仍在者占开始人数的百分比
data-column-survival-size = 开始时的客户数
data-column-transactions-customer = 购买者
data-column-transactions-date = 购买日期
data-column-transactions-amount = 支付金额
data-column-transactions-quantity = 件数
data-column-transactions-firm = 企业或门店
data-column-panel-household = 家庭
data-column-panel-brand = 所购品牌
data-column-panel-purchases = 购买次数
data-column-panel-date = 购买日期
data-column-panel-occasion = 购买场合
data-column-panel-amount = 支付金额
data-column-customers-customer = 客户
data-column-customers-tenure = 成为客户多久，单位见表头
data-column-customers-tenure-days = 成为客户的天数
data-column-customers-tenure-weeks = 成为客户的周数
data-column-customers-tenure-months = 成为客户的月数
data-column-customers-tenure-years = 成为客户的年数
data-column-customers-start = 成为客户的日期
data-column-customers-end = 离开的日期；仍在者为空
data-column-customers-churned = 是否已流失
data-column-customers-entry = 开始观察时的在网时长
data-column-customers-entry-date = 开始观察的日期
data-column-customers-seen-until = 观察截止的日期
data-column-moments-moment = 指标名称
data-column-moments-value = 指标的值
data-column-moments-se = 标准误
data-column-moments-firm = 所指的企业
data-column-moments-year = 所指的年份
data-column-survey-respondent = 受访者
data-column-survey-firm = 所评价的企业
data-column-survey-score = 评分
data-column-survey-scale = 最低与最高的评分
data-column-survey-date = 作答日期
data-column-firms-month = 月份
data-column-firms-firm = 企业
data-column-firms-customers = 月末客户数
data-column-firms-joined = 当月新增的客户
data-column-firms-left = 当月流失的客户
data-column-firms-revenue = 当月收入
data-column-firms-cost = 当月成本
data-column-firms-price = 价格
data-column-firms-complaints = 当月投诉
data-wide-cohort = 一个单独的同期群：仍在者
data-wide-period = 该期仍在者
data-covariate = 关于客户的其他信息，按原表头保留
data-left-out = 未采用

# 依据。
data-how-said = 按您所指定
data-how-heading = 见表头
data-how-weak = 在这类文件中，表头如此
data-how-wide = 同期群或期数并列
data-how-covariate = 没有其他已知含义
data-how-unknown = 在 { $kind } 类文件中，此表头没有含义
data-how-passed = 未采用：另一列说的是同一件事

# 写法。
data-format-number = 数字
data-format-point = 数字，小数点为“.”
data-format-comma = 数字，小数点为“,”
data-format-percent = 百分比
data-format-year-first = 年、月、日
data-format-digits = 八位数字：年月日
data-format-chinese = 2024年3月5日
data-format-named = 日、英文月名、年
data-format-cell = 工作簿自身的日期
data-format-serial = Excel 的日期序号
data-format-dmy = 日、月、年
data-format-mdy = 月、日、年
data-format-ymd = 两位的年、月、日
data-format-flag = 已流失：{ $yes }；仍在：{ $no }
data-format-groups = { WHOLE($n) } 组
data-unit-day = 天
data-unit-week = 周
data-unit-month = 月
data-unit-quarter = 季度
data-unit-year = 年

# 说明：作了哪些判断，注意到什么。
data-encoding-utf8 = UTF-8
data-separator-comma = 逗号
data-separator-semicolon = 分号
data-separator-tab = 制表符
data-separator-bar = 竖线
data-separator-spaces = 空格
data-read-text = 按 { $encoding } 文本读取，各列以{ $separator }分隔。
data-read-sheet = 读取工作表“{ $sheet }”。
data-read-parquet = 按 Parquet 读取；没有表头行，行号从 1 起。
data-header-at = 表头在第 { $row } 行；其上的内容未采用。
data-formulas = 工作表含有公式；采用的是上次计算并保存的值。
data-hidden-sheets = 隐藏的工作表未采用：{ $sheets }。
data-other-name = 文件名以“{ $ending }”结尾，内容却是 { $usual } 文件，已按后者读取。
data-decimal-comma = 数字以逗号作小数点：{ $value }。
data-factor = “{ $column }”列：表头说明以 { WHOLE($factor) } 为单位，已乘以此数。
data-hours = “{ $column }”列：时刻未采用，日期照原样保留。
data-serial = “{ $column }”列是 Excel 的日期序号，如 { $value }；已换算为日期。
data-several-formats = “{ $column }”列的日期有几种写法，各自都明确：{ $values }。
data-zero-amounts = { WHOLE($n) } 笔购买的金额为 0，已保留。
data-alike = { WHOLE($n) } 行与前面的某行完全相同，已保留。
data-returns-dropped = 按您所说，{ WHOLE($n) } 笔退货未采用；被退的购买仍算购买。
data-returns-netted = 按您所说，{ WHOLE($n) } 笔退货已从该客户此前的购买中扣除，由近及远；扣尽的购买不再计入。
data-row-a-purchase = 没有购买次数列：每行算一次购买。
data-no-answer = 有 { WHOLE($n) } 个评分缺失，未采用。
data-scale-filled = 评分范围按 { $low } 至 { $high } 理解：作答正好从一端到另一端。在表头写明，如“评分（{ $low }-{ $high }）”，便可确定。
data-one-firm = 没有企业列：所有数字都属于同一家，称为“{ $name }”。
data-figures-missing = “{ $column }”列缺 { WHOLE($n) } 个数。
data-months-missing = 首末两月之间缺 { WHOLE($n) } 个月。
data-no-balance = { WHOLE($of) } 个月中有 { WHOLE($n) } 个月，月末客户数不等于上月末加新增减流失（最早在第 { $row } 行）。
data-seen-until = 没有结束日期的，视为到 { $day } 仍在，即文件中最晚的日期。若有 seen_until 列，则更准确。
data-covariate-missing = “{ $column }”列缺 { WHOLE($n) } 个值。
data-one-measure = 采用了“{ $used }”列；{ $left }说的是同一件事，未采用。
data-taken-share = 数字按比例理解：没有超过 { $most } 的。
data-taken-percent = 数字按百分比理解：含有小数，且没有超过 { $most } 的。
data-beginning-added = 表从第 0 期之后开始；第 0 期所有人都在，已补上。

# 何处不对。
data-trouble = { $where }：{ $problem }
data-at-column = “{ $column }”列
data-at-rows = 第 { $rows } 行{ $more ->
    [0] {""}
   *[other] 及另外 { WHOLE($more) } 行
}
data-at-row-value = { $row } { $value }
data-between = 、

# 文件的问题。
data-not-there = 没有这个文件
data-link-nowhere = 这是一个链接，所指的文件不存在
data-not-allowed = 没有读取此文件的权限
data-cannot-open = 无法打开：{ $reason }
data-folder = 这是文件夹；请给出其中的文件
data-no-file = 这是管道或设备，不是文件；请先把其内容保存为文件
data-empty = 文件是空的
data-too-large = { FIXED($size, places: 1) } GB，而最多读取 { FIXED($most, places: 1) } GB；请抽取一部分客户，保留其所有行
data-is-old-workbook = 旧式工作簿（.xls），或带有密码；请去掉密码，另存为 .xlsx 或 CSV
data-is-pdf = 这是 PDF；请把其中的表复制到工作簿，或另存为 CSV
data-is-packed = 这是压缩文件；请先解压
data-is-database = 这是数据库；请把表导出为 CSV 或 Parquet
data-is-picture = 这是图片，不是表
data-is-pickle = 这是 pickle，它能运行代码，故从不读取；请另存为 CSV 或 Parquet
data-is-page = 这是换了名字的网页，有些程序如此导出；请用电子表格打开，另存为 .xlsx 或 CSV
data-is-xml = 这是 XML；请用电子表格打开，另存为 .xlsx 或 CSV
data-is-document = 这是文本文档；请把其中的表另存为 CSV
data-is-json = 这是 JSON；需要的是表：CSV、.xlsx 或 Parquet
data-is-open-document = 这是 OpenDocument 文件；请另存为 .xlsx 或 CSV
data-is-binary-workbook = 这是二进制工作簿（.xlsb）；请另存为 .xlsx 或 CSV
data-is-archive = 这是压缩包，不是工作簿；请解压后给出一个文件
data-binary = 含有文本中不会有的字符（NUL）：二进制文件，或已损坏；请另存为 CSV 或 .xlsx
data-utf32 = 这是 UTF-32；请另存为 UTF-8
data-no-encoding = 没有“{ $name }”这种编码；可用的有 { $known } 等
data-not-encoded = 不是 { $name }；请把文件另存为 UTF-8，或指明编码（--encoding）
data-encoding-reading = --encoding { $name }（读作“{ $text }”）
data-which-encoding = 不是 UTF-8，又无法判断是哪种编码。请指明：{ $options }
data-no-separator = 分不出列：{ $line } 中既没有逗号、分号、制表符，也没有竖线
data-too-many-columns = 有 { WHOLE($n) } 列，而最多读取 { WHOLE($most) } 列；请只留有用的
data-too-many-rows = 超过 { WHOLE($most) } 行；请抽取一部分客户，保留其所有行
data-too-much-text = 互不相同的文字太多，内存容不下；请去掉此列
data-long-line = 一行超过 { WHOLE($most) } 个字符：不是表，或有引号没有结束
data-long-cell = 一格超过 { WHOLE($most) } 个字符
data-quote-open = 这里开始的引号没有结束
data-quotes = 引号在本列结束之前没有结束；若要写一个引号，请写两个
data-row-width = 此行的列数与表头不同，表头有 { WHOLE($wanted) } 列（行号旁为其列数）
data-beyond-headings = 最后一个表头（第 { WHOLE($wanted) } 列）之后还有内容；请加上表头，或删去
data-no-rows = 有表头，却没有数据行
data-no-table = 没有一行有两格以上的内容：没有表
data-no-sheet = 没有工作表“{ $sheet }”；有 { $sheets }
data-which-sheet = 有几个工作表都有内容，请指明（--sheet）：{ $sheets }
data-no-sheets = --sheet { $sheet }：这不是工作簿
data-no-text = --encoding { $encoding }：这不是文本
data-broken-workbook = 工作簿已损坏（{ $reason }）；请用电子表格打开后重新保存，或另存为 CSV
data-broken-parquet = Parquet 文件已损坏（{ $reason }）
data-nested = 单元格内含列表或记录，表中不会如此：{ $columns }
data-too-many-entries = 工作簿内有 { WHOLE($n) } 个部分，而最多读取 { WHOLE($most) } 个
data-has-password = 带有密码；请去掉密码后保存
data-has-macros = 含有宏，未读取即拒绝；请另存为不含宏的 .xlsx，或 CSV
data-has-links = 取用其他文件中的值（外部链接或 DDE），未读取即拒绝；请粘贴为数值，另存为 .xlsx 或 CSV
data-has-objects = 嵌有程序或文档，未读取即拒绝；请把该工作表单独存为 CSV
data-has-connections = 连接着别处的数据，未读取即拒绝；请粘贴为数值，另存为 .xlsx 或 CSV
data-has-entities = { $part } 声明了实体，工作簿中不会有，未读取即拒绝
data-bomb-size = 解压后超过 { WHOLE($most) } MB（{ WHOLE($size) } MB）；请把该工作表单独存为 CSV
data-bomb-ratio = { $part } 解压后会增大 { WHOLE($times) } 倍，正常的表不会如此
data-formula-empty = 公式从未计算；请用电子表格打开并保存，或粘贴为数值
data-formula-failed = 公式出错；请改正，或删去此行
data-formula-text = 应为名称之处却是公式；请粘贴为数值

# 表头与种类的问题。
data-no-kind = 没有“{ $kind }”这一种类{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；有 { $kinds }
data-no-option = { $name }：“{ $value }”不在 { $known } 之列
data-no-header = { $value } 是数据而非表头：请在最上面加一行表头
data-no-headings = 没有认得的表头：{ $headings }。请指明文件的种类（--kind { $kinds }）以及各列（--column customer=表头）
data-nearest-kind = 表头 { $headings } 不属于任何种类。最接近的是 { $kind }（{ $title }），尚缺 { $lacking }。若某列就是，请指明：--kind { $kind } --column { $first }=表头
data-perhaps-kind = 仅凭表头 { $headings } 还不能断定属于哪一种。可能是 { $kind }（{ $title }）。若是，请指明：--kind { $kind }
data-lacks = { $title }需要 { $wanted } 列；现有表头为 { $headings }。若其中之一就是，请指明：--column { $first }=表头
data-which-kind = 可能是几种文件，请指明：{ $options }
data-option-kind = --kind { $kind }（{ $title }）
data-which-column = { $options }都可能是 { $column } 列。请指明：--column { $column }="{ $first }"
data-no-such-column = 没有哪个种类既有 { $name } 列{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}，又有您所指的其他列；有 { $known }
data-no-heading = 没有表头“{ $heading }”{ GIVEN($near) ->
    [yes] （是想写 { $near } 吗？）
   *[no] {""}
}；有 { $headings }
data-heading-twice = 表头“{ $heading }”出现了两次；请让每列各有其名
data-one-for-two = “{ $heading }”列被指为两样东西
data-other-kind = 这是{ $is }；所要求的需要{ $wanted }
data-returns-elsewhere = --returns 只用于购买记录；这是{ $title }

# 数值的问题。
data-missing = 缺了值；此处必须有值
data-no-number = 不是数字；可写作 1234.5、1,234.50、1.234,50、¥1,234 或 (12.50)
data-which-sign = 是 { $point } 还是 { $comma }？从文件看不出小数点是“.”还是“,”。请指明：--numbers point 或 --numbers comma
data-both-signs = { $point }（第 { $first } 行）以“.”作小数点，{ $comma }（第 { $second } 行）以“,”作小数点；一个文件只能用一种
data-percent-here = 这里不应是百分比
data-some-percent = 没有百分号，而其他行有
data-above-one = 大于 1：占开始人数的比例应在 0 到 1 之间。若是百分比，请写 --column percent=表头
data-negative = 小于 0；应为 0 或以上
data-too-low = 太小；应为 { $low } 或以上
data-no-whole = 不是整数
data-currencies = 一列中有几种货币：{ $found }；请换算成一种
data-no-date = 不是 1900 至 2100 年的日期；可写作 2024-03-05、20240305、5.3.2024、5 March 2024 或 2024年3月5日
data-no-month = 不是月份；可写作 2024-03、202403、March 2024、2024年3月，或该月的任一天
data-which-order = 无法判断哪个数是日：没有一行大于 12。请指明：{ $readings }
data-order-reading = --dates { $order }（{ $day }）
data-no-order = 没有一种顺序能读通所有行：{ $told }
data-order-needs = { $value }（第 { $row } 行）只能按 { $order } 读作日期
data-not-that-order = 按 { $order } 读不成日期
data-mixed-dates = 日期的写法互相矛盾：{ $first }（第 { $row } 行）与 { $second }（第 { $other } 行）。可能是电子表格把其中一些颠倒了；请以同一种格式重新导出此列
data-no-flag = 既非是也非否；1、yes、true、churned、是、流失 表示客户已离开，0、no、false、active、否、在网 表示仍在
data-no-period = 不是期数；应为从 0 起的整数，如 3、month 3 或 第3期
data-rounded-name = 编号已被电子表格舍入；请按文本重新导出
data-returns = 退货：小于 0。请指明如何处理退货：--returns drop 不采用，--returns net 从该客户此前的购买中扣除
data-total-row = 合计行；请删去
data-customer-twice = 此客户在前面的行中已出现；每位客户一行
data-pair-twice = 此家庭与品牌在前面的行中已出现；请相加，或指明日期列（--column date=表头）
data-occasion-twice = 此家庭、品牌与场合在前面的行中已出现
data-answer-twice = 此受访者在前面的行中已评价过这家企业
data-month-twice = 此月份与企业在前面的行中已出现
data-moment-twice = 此指标在前面的行中已出现
data-cohort-twice = 此同期群与期数在前面的行中已出现
data-survivors-rise = 仍在者多于上一期；在留存表中，离开的不会再回来
data-no-customers = 客户数应为整数。若是比例或百分比，请写 --column share=表头 或 --column percent=表头（并列的各列写 "*"）
data-which-measure = 是客户数还是百分比？最大的数是 100，且没有小数。请指明：--column percent="*" 或 --column alive="*"
data-no-beginning = 同期群 { $cohort }：没有说开始时有多少人；请加上第 0 期，或 size 列
data-nobody-began = 同期群 { $cohort }：开始时没有人
data-not-all-begin = 同期群 { $cohort }：第 0 期所有人都在，应为 1 或 100%
data-two-sizes = 同期群 { $cohort }：一个同期群有几个人数
data-sizes-differ = 同期群 { $cohort }：第 0 期的客户数与 size 列不符
data-more-than-began = 同期群 { $cohort }：仍在者多于开始时的人数
data-no-cohorts = 有几行，却没有同期群列；请给每行一个名称
data-which-unit = 单位是天、周、月还是年？请指明：--column tenure_months="{ $heading }"
data-end-first = 结束早于开始
data-begins-after = 开始晚于观察截止
data-left-no-end = 客户已离开，却没有结束日期
data-left-no-day = 客户已离开，却没有结束日期列；请指明（--column end=表头），或给出在网时长
data-end-not-left = 说客户仍在，却有结束日期
data-entry-late = 开始观察时客户已经离开
data-no-error = 标准误为 0 意味着该指标毫无误差；请写出有多不确定
data-percent-one-side = 值与标准误的写法应一致：都用百分比，或都不用
data-scales = 评分范围列的每一行都应写同一个范围，如 1-5
data-which-scale = 评分范围是多少？作答从 { $low } 到 { $high }。请在表头写明，如“评分（1-7）”，或指明：--column scale=1-7
data-beyond-scale = 超出评分范围 { $low } 至 { $high }
data-no-values = 所有值都缺失
data-more-left = 流失的多于原有的
data-fewer-households = 说有 { WHOLE($said) } 个家庭，文件中却有 { WHOLE($there) } 个
data-nothing-bought = 没有人买过任何东西

# 概况。
data-unit-period = 期
data-sum-survival = { WHOLE($cohorts) } 个同期群，最长跟踪 { WHOLE($last) } { $unit }。
data-sum-began = 开始时共有 { WHOLE($n) } 位客户。
data-sum-sizes-unknown = 没有说开始时有多少客户：缺了它，拟合就分不清运气与规律。
data-sum-still = 最后一次见到时，仍在者占开始人数的 { $same ->
    [yes] { $low }
   *[no] { $low } 至 { $high }
}。
data-sum-log = { WHOLE($customers) } 位客户的 { WHOLE($rows) } 笔购买，{ $first }至{ $last }。
data-sum-repeats = 首次之后，每位客户平均又在 { NUMBER($mean) } 天里购买；{ $never } 的客户没有再来。
data-sum-panel = { WHOLE($households) } 个家庭，{ WHOLE($brands) } 个品牌，{ WHOLE($purchases) } 次购买。
data-sum-brand = 最大的是 { $brand }：占购买的 { $share }，{ $penetration } 的家庭买过，每家 { NUMBER($frequency) } 次。
data-sum-customers = { WHOLE($customers) } 位客户，其中 { WHOLE($left) } 位已离开；最长的观察了 { NUMBER($longest) } 个月。
data-sum-year = { $share } 的客户留满一年（Kaplan-Meier 估计）。
data-sum-moments = { WHOLE($n) } 个已知指标：{ $names }。
data-sum-survey = 对 { WHOLE($firms) } 家企业的 { WHOLE($answers) } 份作答，评分范围 { $low } 至 { $high }。
data-sum-means = 平均分从 { NUMBER($least) }（{ $worst }）到 { NUMBER($most) }（{ $best }）。
data-sum-mean = { $firm } 的平均分为 { NUMBER($mean) }。
data-sum-firms = { WHOLE($firms) } 家企业，{ WHOLE($months) } 个月（{ $first } 至 { $last }），{ WHOLE($rows) } 行。

# 命令行所示。
data-says-kind = { $file }：{ $title }
data-says-columns = 各列被理解为
data-says-remarks = 另外的判断与发现：
data-col-heading = 表头
data-col-column = 理解为
data-col-meaning = 含义
data-col-format = 写法
data-col-how = 依据
data-nameless = （无表头）
data-typed-column = { $text }：请写成 列=表头，例如 --column customer=会员号
data-typed-column-twice = --column { $name } 写了两次
