# 市场可以这样写、却多半不是本意的地方。

remarks-price-far-from-category = 标价 { $price } 是 market.category_price（{ $category }）的 { $times } 倍，而价格高低是与后者相比的；category_price 是否应在 { $price } 左右？
remarks-price-zero = 标价为 0：成本按标价的比例计算，因此既无收入，也无成本
remarks-loss-on-unit = 每件成本为标价的 { $cost } 倍，售价为标价的 { $price } 倍：每卖一件都亏损
remarks-loss-on-service = 每次服务的用料成本为其价格的 { $cost } 倍：每次服务都亏损
remarks-few-customers = 顾客只有 { $size } 人，份额和比率大多出于偶然

# 缩小的市场过一年之后所见。

remarks-market-empties = 各企业都维持现状的一年里，市场走空：年末只有 { PERCENT($now) } 的人属于某家企业，开始时是 { PERCENT($start) }。对他们来说，不买更合算：market.category_price 是否与价格相近？market.outside 是否太高？
remarks-share-moves = 各企业都维持现状，{ $firm } 的份额却自行从 { PERCENT($start) } 变为 { PERCENT($now) }，策略的作用将与一个变动的份额相比；若已知为 { PERCENT($start) }，可用 firms.{ $firm }.appeal 使其稳定
remarks-sold-at-a-loss = { $firm } 在顾客身上亏损：收入 { $revenue } 之中，减去顾客带来的成本，剩 { PERCENT($now) }，尚未计获客、广告与固定成本
remarks-year-at-a-loss = { $firm } 维持现状的一年以亏损结束：为收入的 { PERCENT($now) }；计获客、广告与固定成本之前为 { PERCENT($before) }
remarks-profit-above-half = { $firm } 的利润占收入的 { PERCENT($now) }{ $fixed ->
    [yes] ：没有给出固定成本，因此这是边际贡献，不是利润
   *[no] ，各项成本均已扣除
}
remarks-satisfaction-at-an-end = { $firm } 的顾客平均满意度为 { FIXED($now) }（满分 1）：如此接近量表的一端，它做什么都无法从满意度上看出
