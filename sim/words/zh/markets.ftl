# 自带市场的标题、说明、企业、细分市场与接触点。标识即英文原文；英文若改动，译文须重译。

# Airlines: one that treats everyone alike, three with tiers
markets-airlines-one-that-treats-everyone-alike-three-with-a191 = 航空公司：一家对所有人一视同仁，三家有会员等级
# Four airlines share a region's flights; the train, or staying at home, is the outside option. Plain treats every passenger alike: one class, low fares, a cheerful crew. The other three lift service for their best passengers (tiers as resting levers, reviewed yearly) and two of them take a little from the rest. The pair comes from a training deck, which credits the plain airline with 29 profitable years and a satisfaction of 74 against an industry's 66: claims under test, not used here. Flight rates, fares, qualities and costs are assumed; so is the share of flights that go wrong (delays, cancellations, bags), higher than in other services and within B1's range. Those three also have miles: points worth 4-8% of the fare, a reward at the price of a flight, dead after two to four years; tiers are earned half by flights and half by spend, shown with cards and lounges, and seen by other passengers. Money is in yuan.
markets-four-airlines-share-a-region-s-flights-the-3cee = 四家航空公司分享一个地区的航班；乘火车或待在家里是外部选择。plain 对每位乘客一视同仁：只有一种舱位、低票价、快活的机组。另外三家为最好的乘客提升服务（等级作为静止的杠杆，每年评定一次），其中两家从其余乘客那里略有削减。这一组合来自一份培训材料，其中称那家一视同仁的公司连续盈利 29 年，满意度 74，而行业为 66：这些是待检验的主张，此处并未采用。飞行频率、票价、质量与成本均为假定；出差错的航班比例（延误、取消、行李）也是假定，高于其他服务业，并在 B1 的范围之内。那三家还有里程：积分值票价的 4–8%，满一张机票的价格可兑奖，两到四年后失效；等级一半按飞行次数、一半按消费评定，以会员卡和贵宾室显示，其他乘客看得到。货币为元。
markets-everyone-alike-the-airline-whose-policies-are-tried = 对所有人一视同仁；政策在它身上试验的航空公司。
# The flag carrier: dear, everywhere, gold and silver at the front.
markets-the-flag-carrier-dear-everywhere-gold-and-silver-08c4 = 国家航空公司：贵，无处不到，前舱有金卡与银卡。
markets-a-lounge-for-the-few = 少数人的贵宾室。
markets-small-regional-a-card-for-whoever-flies-often = 小型支线航空，常飞者有会员卡。
markets-holidays = 度假
# Two or three flights a year, paid by themselves, compared on a screen.
markets-two-or-three-flights-a-year-paid-by-ffe5 = 一年飞两三次，自己付钱，在屏幕上比价。
markets-business = 商务
# Every other week, paid by somebody else; on time, and known by name.
markets-every-other-week-paid-by-somebody-else-on-3360 = 每隔一周飞一次，由别人付钱；要准点，要叫得出名字。
markets-visiting-family = 探亲
# The same route a few times a year; a kind word counts.
markets-the-same-route-a-few-times-a-year-f020 = 一年几次同一条航线；一句亲切的话很要紧。
markets-booking-and-fare = 订票与票价
markets-check-in = 值机
markets-security-and-boarding = 安检与登机
markets-departure-on-time = 准点起飞
markets-seat-and-legroom = 座位与腿部空间
markets-crew = 机组
markets-food-and-drink = 餐饮
markets-the-name-on-the-tail = 机尾上的名字
markets-baggage = 行李
markets-farewell = 道别
markets-banks-deposits-and-the-current-account = 银行：存款与活期账户
# Four banks hold a city's current accounts and savings. The unit sold is one month of an account; its price is what the bank keeps: fees and the interest margin on the balance (60 yuan a month on an average one). Spend is the size of the balance, so it is very uneven. Moving salary, standing orders and cards is a nuisance (switching cost of the base), and an account is reconsidered once in four years (review_rate 0.0196: with reviews after incidents and news besides, 88% stay a year). Bank branch deposits are the industry for which Reichheld & Sasser report +85% for five points of retention (A1.1): a claim under test, from which nothing here is taken. Margins, shares, qualities and costs are assumed. Money is in yuan.
markets-four-banks-hold-a-city-s-current-accounts-045b = 四家银行持有一座城市的活期账户与储蓄。所售的单位是一个账户的一个月；其价格是银行留下的部分：手续费与余额上的利差（平均余额每月 60 元）。消费规模即余额大小，因此非常不均。转移工资、自动转账与银行卡很麻烦（基础情景的转换成本），账户大约四年才重新考虑一次（review_rate 0.0196：加上事故与消息之后的重新考虑，每年留住 88%）。银行分行存款是 Reichheld 与 Sasser 报告的行业：保留率提高五个百分点，利润增加 85%（A1.1）：这是待检验的主张，此处未取用其中任何内容。利差、份额、质量与成本均为假定。货币为元。
# The savings bank round the corner, whose policies are tried.
markets-the-savings-bank-round-the-corner-whose-policies-9ce7 = 街角的储蓄银行，政策在它身上试验。
markets-the-big-one-a-branch-in-every-street = 大银行：每条街都有分行。
markets-for-those-with-something-to-invest = 为有钱可投资的人服务。
# No branches; a better rate and a good app.
markets-no-branches-a-better-rate-and-a-good-ee2e = 没有分行；利率更高，应用好用。
markets-salaried = 工薪族
# Money comes in, money goes out; it must work.
markets-money-comes-in-money-goes-out-it-must-2a1c = 钱进钱出；必须管用。
markets-savers = 储蓄者
markets-follows-the-rates = 跟着利率走。
markets-affluent = 富裕客户
# Expects to be known, and to be called back.
markets-expects-to-be-known-and-to-be-called-498d = 期望被认得，来电有回音。
markets-pensioners = 退休者
# The branch, a face, and a book with stamps.
markets-the-branch-a-face-and-a-book-with-e7fd = 网点、一张熟面孔和一本存折。
markets-branch-and-opening-hours = 网点与营业时间
markets-queue = 排队
markets-counter-staff = 柜台人员
markets-advice = 咨询建议
markets-machine-and-app = 自助机与应用
markets-payments-arrive = 款项到账
markets-safety-and-standing = 安全与声望
markets-statement-and-fees = 对账单与费用
markets-business-software-yearly-contracts-hard-to-leave = 企业软件：按年签约，难以离开
# Four suppliers of the software that keeps a firm's orders and books. A customer is a firm, a contract runs for a year and is billed at its end (term 12), and nobody can leave inside it; a tenth of renewals is a decision, the rest goes through (review_rate 0.0965: with reviews after incidents besides, 88% stay a year). Leaving costs data, training and a bad quarter: the switching cost is the base's, and doing without is rare. Customers start up to four years into their contracts, so that renewals are spread over the year. Prices, sizes (very uneven), qualities and costs are assumed. Money is in yuan a month.
markets-four-suppliers-of-the-software-that-keeps-a-9a57 = 四家供应商提供维持企业订单与账目的软件。客户是企业，合同为期一年，到期结账（term 12），期间不能离开；十分之一的续约是真正的决定，其余自动延续（review_rate 0.0965：加上事故之后的重新考虑，每年留住 88%）。离开要付出数据、培训和一个糟糕的季度：转换成本与基础情景相同，不用软件的很少。客户开始时已在合同中最多四年，使续约分布在全年。价格、规模（非常不均）、质量与成本均为假定。货币为元，按月计。
markets-the-supplier-whose-policies-are-tried = 政策在它身上试验的供应商。
markets-nobody-was-ever-blamed-for-buying-it = 买它从来不会有人受责备。
markets-young-simple-cheap = 年轻、简单、便宜。
# Built for one trade, with people who know it.
markets-built-for-one-trade-with-people-who-know-5ec8 = 专为一个行业而做，有懂行的人。
markets-small = 小型企业
markets-ten-people-the-owner-does-the-books = 十个人；老板自己记账。
markets-middle = 中型企业
markets-a-department-that-knows-what-it-wants = 一个知道自己要什么的部门。
markets-large = 大型企业
markets-a-committee-references-and-a-name-to-call = 一个委员会；要有案例，要有可以打电话的人。
markets-it-is-up = 系统在运行
markets-it-can-do-what-is-needed = 能做所需的事
markets-using-it-every-day = 每天使用
markets-release-and-changes = 版本发布与变更
markets-support-desk = 支持热线
markets-account-manager = 客户经理
markets-standing-of-the-supplier = 供应商的声望
markets-the-invoice = 发票
# Car dealers: new cars, and the after-sales that follow
markets-car-dealers-new-cars-and-the-after-sales-745a = 汽车经销商：新车，以及随后的售后
# Four dealers in one city sell a car every five years or so and hope to see its owner in the workshop twice a year; independent workshops are the outside option for service. Money is in yuan. List prices and gross margins are set so that the average dealer comes near the structure a dealer training quotes (new cars 87% of revenue and 46% of gross profit, service 13% and 54%): a claim about structure that this market is built on, not evidence. Purchase and visit rates, prices and the quality of each dealer are assumed. Coefficients of behaviour are the common defaults, except that switching dealers costs something (location, service history) and that one visit elsewhere does not yet make someone else the main dealer.
markets-four-dealers-in-one-city-sell-a-car-70d0 = 一座城市的四家经销商大约每五年卖出一辆车，并希望车主每年两次进厂保养；独立修理厂是服务的外部选择。货币为元。标价与毛利的设定使平均经销商接近一份经销商培训所述的结构（新车占收入 87%、占毛利 46%，服务占 13% 与 54%）：这是关于结构的主张，本市场据此搭建，并非证据。购买与到访频率、价格以及各经销商的质量均为假定。行为系数取通用默认值，只是更换经销商有些代价（地点、保养记录），而且去别处一次还不足以使别家成为主要经销商。
markets-the-dealer-whose-policies-are-tried = 政策在它身上试验的经销商。
markets-as-large-a-little-cheaper-a-little-rougher = 规模相当，略便宜，略粗糙。
markets-dear-and-polished = 昂贵而精致。
markets-far-out-friendly-known-to-some-only = 地处郊外，友善，只有一些人知道。
markets-families = 家庭
markets-one-car-for-everything-time-and-reliability-count = 一辆车什么都用；时间与可靠要紧。
markets-company-cars = 公司用车
# Somebody else pays; a car that is ready on time.
markets-somebody-else-pays-a-car-that-is-ready-4e92 = 由别人付钱；车要按时备好。
markets-enthusiasts = 爱好者
# The car is who they are; they talk about it.
markets-the-car-is-who-they-are-they-talk-856b = 车就是他们自己；他们常谈论它。
markets-thrifty = 节俭者
markets-every-bill-is-checked-against-the-estimate = 每张账单都与报价核对。
markets-booking-by-telephone = 电话预约
markets-reception-and-estimate = 接待与报价
markets-advice-of-the-service-adviser = 服务顾问的建议
markets-waiting-area = 等候区
markets-work-on-the-car = 车辆维修
markets-ready-on-time = 按时完工
markets-bill-against-estimate = 账单与报价相符
markets-washed-car-and-farewell = 洗好的车与道别
# Coffee shops: a repertoire of places, twenty touchpoints a visit
markets-coffee-shops-a-repertoire-of-places-twenty-touchpoints-8239 = 咖啡店：多家轮换，一次到访二十个接触点
# Four shops around one square share the coffee breaks of those who work there. Nobody is loyal to one place only: occasions come at random, each goes to the shop that appeals most then, or to none. The twenty touchpoints of a visit and their rough ups and downs follow a service-design training case (seats hard to find, few magazines, plain washroom below the line; friendly greeting, free tasting, eye contact above it). The size of the ups and downs, the prices and the shops are assumed. Money is in yuan. One's main shop is the one most of one's recent choices went to.
markets-four-shops-around-one-square-share-the-coffee-0cc1 = 一个广场周围的四家店分享附近上班者的咖啡时间。没有人只忠于一家：时机随机出现，每次去当时最有吸引力的一家，或者哪家也不去。一次到访的二十个接触点及其大致起伏取自一个服务设计培训案例（座位难找、杂志少、洗手间简陋在水平线以下；友善的问候、免费品尝、目光交流在其上）。起伏的大小、价格与各家店均为假定。货币为元。一个人的主要店是近期选择最多的那一家。
markets-the-shop-whose-policies-are-tried = 政策在它身上试验的店。
# The chain on the busy side: known to all, the same everywhere.
markets-the-chain-on-the-busy-side-known-to-9fbe = 热闹一侧的连锁店：人人知道，处处一样。
markets-cheap-and-quick-standing-room = 便宜快捷，只有站位。
# Round the corner; the best coffee, if one knows it.
markets-round-the-corner-the-best-coffee-if-one-fe9e = 街角处；咖啡最好，如果知道它的话。
markets-commuters = 通勤者
markets-in-and-out-the-queue-decides = 来去匆匆；由排队决定。
markets-meeters = 会友者
markets-meet-people-there-a-seat-and-quiet-count = 在那里与人见面；座位与安静要紧。
markets-tasters = 品鉴者
markets-come-for-the-coffee-and-talk-about-it = 为咖啡而来，并谈论它。
markets-students = 学生
markets-stay-long-spend-little = 坐得久，花得少。
markets-exterior-and-location = 外观与位置
markets-interior = 店内环境
markets-smell-and-music = 气味与音乐
markets-friendly-greeting = 友善的问候
markets-friendly-expert-staff = 友善内行的店员
markets-variety = 品种
markets-price = 价格
markets-seats-hard-to-find = 座位难找
markets-waiting-for-the-drink = 等候饮品
markets-taste-and-packaging = 口味与包装
markets-self-service-sugar-and-milk = 自取糖与奶
markets-clean-comfortable-seat = 干净舒适的座位
markets-few-magazines-no-network = 杂志少，没有网络
markets-plain-washroom = 洗手间简陋
markets-free-tasting = 免费品尝
markets-eye-contact-and-a-smile = 目光交流与微笑
markets-card-accepted = 可刷卡
markets-a-coupon-valid-15-days = 15 天内有效的优惠券
# Cola: a strong brand and a challenger that tastes better
markets-cola-a-strong-brand-and-a-challenger-that-4391 = 可乐：强势品牌与味道更好的挑战者
# A repertoire of soft drinks bought twice a week. Classic has the name, Blue tastes better, Plain is cheap. A training deck tells of a blind test won 57 to 43 by the challenger while the branded market goes the other way: a claim under test, of which only the direction is put in (Blue's product quality is above Classic's, Classic's image above Blue's). The brand colours what is tasted (halo 0.3, a judgment), and is a need of its own (image), met at the shelf and with the can in the hand. Little goes wrong with a can, and few talk about it. Prices, rates, qualities and costs are assumed. Money is in yuan.
markets-a-repertoire-of-soft-drinks-bought-twice-a-1460 = 每周购买两次的软饮料组合。classic 有名气，blue 味道更好，plain 便宜。一份培训材料讲到，挑战者在盲测中以 57 比 43 获胜，而有品牌的市场却相反：这是待检验的主张，此处只放入其方向（blue 的产品质量高于 classic，classic 的形象高于 blue）。品牌会影响尝到的味道（光环 0.3，为判断），而且本身也是一种需要（形象），在货架前和手拿罐子时得到满足。一罐饮料很少出问题，也很少有人谈论它。价格、频率、质量与成本均为假定。货币为元。
# The challenger: sweeter, younger; the brand whose policies are tried.
markets-the-challenger-sweeter-younger-the-brand-whose-policies-3bdf = 挑战者：更甜、更年轻；政策在它身上试验的品牌。
markets-the-name-everyone-knows = 人人知道的名字。
markets-the-supermarket-s-own = 超市自有品牌。
markets-with-the-name = 认品牌者
markets-it-is-the-picture-on-the-can = 看的是罐上的图案。
markets-by-taste = 认口味者
markets-it-is-what-is-in-it = 看的是里面的东西。
markets-by-price = 认价格者
markets-it-is-sweet-and-cold = 又甜又冰就行。
markets-the-shelf = 货架
markets-the-price = 价格标签
markets-the-can-in-the-hand = 手里的罐子
markets-first-sip = 第一口
markets-seen-with-it = 被人看见喝它
markets-last-sip = 最后一口
# Credit cards: dear to win, profitable only if they stay
markets-credit-cards-dear-to-win-profitable-only-if-5fd3 = 信用卡：获客很贵，留得住才有利可图
# Four issuers compete for the card that stays on top in the wallet. The unit sold is one month of a card; its price is what the issuer earns on it (fee, interest, merchants). Two numbers are set near what a published case reported (Reichheld & Sasser 1990, LITERATURE's A1.2): about 51 dollars to win a customer, about 30 dollars of profit in a customer's first year. That its customers brought 42, 44, 49 and 55 dollars later is claim 24 and is not put in: what a customer buys does not grow with tenure here. Defection is not set either; the case speaks of 5 to 20% a year. Revenue, shares, qualities and all other costs are assumed. Everybody has one card that counts; second cards are left out.
markets-four-issuers-compete-for-the-card-that-stays-4b3f = 四家发卡机构争夺钱包里最常用的那张卡。所售的单位是一张卡的一个月；其价格是发卡机构从中所得（年费、利息、商户费）。有两个数字设定得接近已发表案例的报告（Reichheld 与 Sasser 1990，LITERATURE 的 A1.2）：赢得一位客户约 51 美元，客户第一年带来利润约 30 美元。其后各年带来 42、44、49 和 55 美元是主张 24，没有放入：此处客户购买量不随年资增长。流失率也没有设定；该案例说每年 5% 至 20%。收入、份额、质量与其他所有成本均为假定。每人有一张算数的卡；第二张卡不计。
# The issuer whose policies are tried: keeps those it has.
markets-the-issuer-whose-policies-are-tried-keeps-those-dc85 = 政策在它身上试验的发卡机构：留住已有的客户。
markets-the-largest-bank-s-card-taken-everywhere = 最大银行的卡，处处可用。
markets-dear-with-a-lounge-and-a-concierge = 昂贵，有贵宾室与礼宾服务。
# Low rates by post; service is a recorded voice.
markets-low-rates-by-post-service-is-a-recorded-c384 = 邮寄推销的低利率；客服是录音。
markets-revolvers = 循环用户
markets-carry-a-balance-the-rate-counts = 有欠款余额；利率要紧。
markets-transactors = 全额还款者
# Pay in full each month; it must be taken everywhere.
markets-pay-in-full-each-month-it-must-be-1137 = 每月全额还清；必须处处可用。
markets-travellers = 旅行者
markets-far-from-home-when-it-fails = 出问题时远离家乡。
markets-card-taken = 刷卡成功
markets-limit-and-features = 额度与功能
markets-hotline = 热线
markets-looks-on-the-table = 拿出来是否体面
markets-letters-and-offers = 信函与优惠
markets-monthly-statement = 每月账单
# Duopoly: two firms alike in all but name, for tournaments
markets-duopoly-two-firms-alike-in-all-but-name-68bd = 双寡头：除名字外完全相同的两家企业，供比赛之用
# Two firms with the same price, quality, costs and start, so that whoever ends ahead owes it to strategy or to luck; put the same strategies the other way round to tell which. Customers are of two kinds, who do not want the same, and of middling attachment: one month in fifteen is a decision (review_rate 0.068: with reviews after incidents and news besides, 68% stay a year), one in ten starts without a firm, each firm is unknown to a fifth at first, one visit in five goes wrong, so that price, service, promises, recovery and advertising all have something to win. All numbers are round and assumed.
markets-two-firms-with-the-same-price-quality-costs-9d94 = 两家企业的价格、质量、成本与起点都相同，因此谁最后领先，靠的是策略或运气；把同样的策略互换，便知是哪一个。客户有两类，所求不同，依恋程度中等：每十五个月有一个月会作决定（review_rate 0.068：加上事故与消息之后的重新考虑，每年留住 68%），十分之一的人开始时没有企业，每家企业起初有五分之一的人不知道，五次到访有一次出差错，因此价格、服务、承诺、补救与广告都有可得之处。所有数字都是取整的假定。
markets-thrift = 价格优先者
markets-the-price-first = 价格第一。
markets-comfort = 舒适优先者
markets-to-be-looked-after-first = 首先要得到照顾。
markets-getting-there = 前往途中
markets-welcome = 迎接
markets-what-was-bought = 所购之物
markets-help = 帮助
markets-bill = 账单
markets-furniture-stores-a-saturday-of-twenty-touchpoints = 家具店：一个星期六的二十个接触点
# Four places to furnish a home. A household comes a few times a year, for a lamp more often than for a kitchen, so this is a repertoire of visits and not a single large purchase. The twenty touchpoints follow a service-design training case: far out, long, few staff, heavy to carry, to be put together at home, and yet the rooms, the prices and a one-yuan ice cream at the exit are what is remembered. The curve of the journey is the same for every store (the laboratory has one journey a market); stores differ in what they deliver of each need. The size of the ups and downs, prices, rates, qualities and costs are assumed. Three years are lived before observation, as visits are rare. Money is in yuan.
markets-four-places-to-furnish-a-home-a-household-b7b9 = 四处置办家居的地方。一户人家一年来几次，买灯多于买厨房，因此这是多次到访的组合，而不是一次大额购买。二十个接触点取自一个服务设计培训案例：路远、路线长、店员少、搬运重、回家自己组装，然而被记住的是样板间、价格和出口处一元钱的冰淇淋。旅程曲线对每家店都相同（实验室中每个市场只有一条旅程）；各店不同在于对每种需要的满足。起伏的大小、价格、频率、质量与成本均为假定。因到访稀少，观察之前先过三年。货币为元。
# The blue box off the motorway, whose policies are tried.
markets-the-blue-box-off-the-motorway-whose-policies-daa4 = 高速路旁的蓝色大卖场，政策在它身上试验。
markets-a-mall-of-brands-dear-delivered-put-up = 品牌云集的商场：昂贵，送货，安装。
markets-two-streets-of-carpenters-solid-slow-by-name = 两条街的木匠：结实、缓慢、认得人。
# From a screen, in a box, to the door.
markets-from-a-screen-in-a-box-to-the-aaf7 = 从屏幕到纸箱，再到家门口。
markets-first-flat = 首次安家者
markets-everything-at-once-with-little-money = 一次买齐，钱不多。
markets-come-with-children-and-with-the-car = 带着孩子开车来。
markets-settled = 安居者
markets-one-good-piece-brought-home-and-put-up = 一件好东西；送到家并装好。
markets-day-out = 闲逛者
# Look at rooms, eat, and take a candle home.
markets-look-at-rooms-eat-and-take-a-candle-5968 = 看看样板间，吃点东西，带支蜡烛回家。
markets-location-and-exterior = 位置与外观
markets-parking = 停车
markets-decor = 装潢
markets-do-it-yourself-tools = 自助工具
markets-the-long-circuit = 漫长的路线
markets-product-quality = 产品质量
markets-room-displays = 样板间
markets-trying-products = 试用产品
markets-labels = 标签
markets-staff = 店员
markets-washroom = 洗手间
markets-children-s-area = 儿童区
markets-restaurant = 餐厅
markets-finding-items = 寻找商品
markets-carrying-items = 搬运商品
markets-paying = 付款
markets-delivery = 送货
markets-assembly = 组装
markets-the-one-yuan-ice-cream = 一元钱的冰淇淋
# Hotels: a few stays a year for most, most stays by a few
markets-hotels-a-few-stays-a-year-for-most-83ea = 酒店：多数人一年住几次，多数住宿来自少数人
# Four hotels of a city share its visitors; staying with friends, or a private room, is the outside option. Most guests come a few times a year and a few come every other week, which is where most nights are sold. A stay is a long visit: eleven touchpoints, with the check-out last. Grand recognises its best guests (a resting tier), the others do not. Rates, prices, qualities and costs are assumed. Money is in yuan a night; one visit is one stay, sold at the price of one night and scaled by spend.
markets-four-hotels-of-a-city-share-its-visitors-84aa = 一座城市的四家酒店分享来客；住朋友家或民宿是外部选择。多数客人一年来几次，少数人每隔一周来一次，多数房晚售给了后者。一次住宿是一次很长的到访：十一个接触点，最后是退房。grand 认得它最好的客人（静止的等级），其他酒店没有。频率、价格、质量与成本均为假定。货币为元每晚；一次到访即一次住宿，按一晚的价格出售，并随消费规模缩放。
# Mid-priced and friendly; the hotel whose policies are tried.
markets-mid-priced-and-friendly-the-hotel-whose-policies-bb3a = 中等价位而友善；政策在它身上试验的酒店。
# The chain with stars, and a card for regulars.
markets-the-chain-with-stars-and-a-card-for-d3e4 = 星级连锁，常客有卡。
markets-the-budget-chain-small-clean-the-same-everywhere = 经济型连锁：小而干净，处处一样。
# Twelve rooms behind a red gate; known to some.
markets-twelve-rooms-behind-a-red-gate-known-to-1750 = 红门后的十二间房；一些人知道。
# Late in, early out, often; paid by the firm.
markets-late-in-early-out-often-paid-by-the-adfe = 晚到早走，次数多；由公司付钱。
markets-leisure = 休闲
markets-a-weekend-paid-by-themselves-reviewed-afterwards = 一个周末，自己付钱，事后写评价。
markets-a-clean-bed = 一张干净的床。
markets-booking = 预订
markets-arrival-and-location = 到达与位置
markets-first-look-at-the-room = 房间第一眼
markets-bed-and-quiet = 床与安静
markets-shower = 淋浴
markets-network-and-desk = 网络与书桌
markets-breakfast = 早餐
markets-staff-remember-the-name = 员工记得名字
markets-lobby = 大堂
markets-check-out-and-bill = 退房与账单
markets-restaurant-chains-eating-out-twice-a-month = 连锁餐厅：每月外出就餐两次
# Three chains and the street's own kitchens share the evenings on which a town eats out; cooking at home is the outside option. People like a change, so novelty wears off faster than elsewhere (a higher novelty_seeking). The market answers the restaurant cases of a deck on customer relationships; none of its numbers are used. Rates, prices, qualities and costs are assumed. Money is in yuan a head.
markets-three-chains-and-the-street-s-own-kitchens-40ca = 三家连锁餐厅与街上自家厨房分享一座城镇外出就餐的夜晚；在家做饭是外部选择。人们喜欢换口味，因此新鲜感比别处消退得更快（novelty_seeking 较高）。本市场回应一份客户关系材料中的餐厅案例；其中的数字一概未用。频率、价格、质量与成本均为假定。货币为元每人。
# Hot pot and attention; the chain whose policies are tried.
markets-hot-pot-and-attention-the-chain-whose-policies-410d = 火锅与周到；政策在它身上试验的连锁店。
markets-the-chain-for-guests-dear-polished = 宴客的连锁店：昂贵而精致。
markets-quick-cheap-the-same-in-every-street = 快、便宜，每条街都一样。
markets-the-street-s-own-kitchens-taken-together = 街上的自家厨房，合在一起。
markets-sundays-with-grandparents-room-and-patience = 星期天，带着祖父母；要宽敞，要耐心。
markets-office = 上班族
markets-forty-minutes-at-noon = 中午四十分钟。
markets-hosts = 宴客者
# Business guests; the room and the bill are seen.
markets-business-guests-the-room-and-the-bill-are-536d = 商务宾客；包间与账单都被看在眼里。
markets-food-lovers = 美食爱好者
markets-come-for-the-kitchen-and-say-so = 为厨艺而来，并且说出来。
markets-reservation-and-finding-it = 预订与找到餐厅
markets-waiting-for-a-table = 等位
markets-room-and-other-guests = 环境与其他客人
markets-menu-and-advice = 菜单与建议
markets-waiting-for-the-food = 等菜
markets-the-food = 饭菜
markets-attention-at-the-table = 席间的照顾
markets-the-bill = 结账
markets-mobile-telephony-monthly-renewal-three-operators = 移动通信：按月续约，三家运营商
# Three operators sell a monthly plan. A subscriber reconsiders now and then rather than every month, and keeping one's number and habits makes leaving cost something. Segments follow the needs a telecom marketing course names (thrift, face, function, instant contact, company-paid, family, travelling): a low bill need not mean low loyalty. The two older operators bind subscribers for a year; the challenger takes 15% off for newcomers. Company-paid subscribers are colleagues: what one is given the others hear of (cross-influence strong; mild in families, none elsewhere). Money is in yuan; fees, shares, contracts and costs are assumed. Coefficients of behaviour are the common defaults, except the switching cost.
markets-three-operators-sell-a-monthly-plan-a-subscriber-7966 = 三家运营商出售月套餐。用户隔一阵才重新考虑，而不是每个月，保留号码与习惯使离开要付出代价。细分市场按一门电信营销课程所列的需要划分（节俭、面子、功能、即时联络、公司付费、家庭、出行）：账单低不一定忠诚度低。两家较老的运营商以一年期合约绑定用户；挑战者给新用户优惠 15%。公司付费的用户是同事：一个人得到什么，其他人会听说（交叉影响强；家庭中较弱，其他为零）。货币为元；资费、份额、合约与成本均为假定。行为系数除转换成本外取通用默认值。
markets-the-incumbent-whose-policies-are-tried = 政策在它身上试验的老牌运营商。
markets-the-second-network = 第二张网络。
markets-the-challenger-cheap-young-thin-coverage = 挑战者：便宜、年轻、覆盖薄弱。
markets-counts-every-yuan = 一元一角都要算。
markets-face = 面子型
markets-the-number-and-the-brand-are-worn = 号码与品牌是用来显示的。
markets-function = 功能型
markets-wants-what-works-and-new-functions-first = 要好用的，也要最先有新功能。
markets-instant-contact = 即时联络型
markets-always-on-a-dead-spot-is-an-outrage = 永远在线；没有信号便是不可容忍。
markets-company-paid = 公司付费型
markets-somebody-else-pays = 由别人付钱。
markets-family = 家庭型
markets-several-lines-one-bill-home-in-the-evening = 几个号码，一张账单，晚上在家。
markets-travelling = 出行型
markets-roams-and-must-reach-and-be-reached = 漫游，必须找得到人，也被找得到。
markets-coverage-and-voice = 覆盖与通话
markets-data-speed = 上网速度
markets-app-and-self-service = 应用与自助服务
markets-messages-and-offers = 短信与优惠
markets-the-monthly-bill = 每月话费账单
markets-two-firms-one-segment-one-touchpoint = 两家企业，一个细分市场，一个接触点
# The smallest market in which every mechanism lives. Two alike firms sell a monthly service to one kind of customer. Coefficients are the defaults; prices and costs are round numbers, assumed.
markets-the-smallest-market-in-which-every-mechanism-lives-2b0f = 每种机制都存在的最小市场。两家相同的企业向一类客户出售按月服务。系数取默认值；价格与成本是取整的假定。
markets-everyone = 所有人
markets-visit = 到访
