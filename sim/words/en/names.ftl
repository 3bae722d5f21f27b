# What things that have a key are called: the ending of a name is the key.

## Measures

names-measure-retention = retention
names-measure-encounter-satisfaction = encounter satisfaction
names-measure-cumulative-satisfaction = cumulative satisfaction
names-measure-transactional = transactional loyalty
names-measure-trust = trust
names-measure-emotional = emotional loyalty
names-measure-customers = customers
names-measure-share = share of customers
names-measure-complaints = complaints
names-measure-told-good = good word told
names-measure-told-bad = bad word told
names-measure-good-to-bad = good word told per bad one
names-measure-revenue = revenue
names-measure-profit = profit
names-measure-npv = discounted profit
names-measure-margin = contribution per customer and month
names-measure-lifetime-value = customer lifetime value, closed form
names-measure-equity = customer equity, closed form

# Outcomes of a field experiment.
names-measure-kept = customers kept
names-measure-contribution = contribution per customer
names-measure-customer = share of the market won
names-measure-market-contribution = contribution per head of the market

## What customers are worth

names-value-customers = today's customers
names-value-last-year = last year's contribution
names-value-cohort-value = cohort value
names-value-value-per-customer = value per customer
names-value-customer-equity = customer equity
names-value-acquisition-value = acquisition value
names-value-newcomers-value = newcomers' value
names-value-firm-value = firm value
names-value-value-at-stake = value at stake
names-value-influence-value = influence value
names-value-fixed-cost = fixed cost
names-value-profit-value = firm value in profit
names-value-closed-form-value = closed form, a customer, for ever
names-value-closed-form-equity = closed form, all, for ever
names-value-closed-form-equity-years = closed form, all, same years

## Units of a difference

names-unit-points = percentage points
names-unit-0-1 = on the 0–1 scale
names-unit-0-worst-1-best = on the scale from 0, worst, to 1, best
names-unit-customers = customers
names-unit-complaints = complaints
names-unit-messages = messages
names-unit-messages-per-message = good ones per bad one

## Lines of the books

names-line-sales = sales
names-line-aftersales = after-sales
names-line-fees = fees
names-line-partner-income = partner income
names-line-goods = goods
names-line-serving = serving
names-line-failures = failures
names-line-recovery = recovery
names-line-service = better service
names-line-tiers = tiers
names-line-promise = small extras
names-line-welcome = welcome
names-line-programme = programme
names-line-bonds = bonds
names-line-personalisation = personalisation
names-line-contact = calls
names-line-gifts = gifts
names-line-survey = survey
names-line-partner = partners
names-line-advertising = advertising
names-line-acquisition = acquisition
names-line-fixed = fixed cost

## Components of profit by year of tenure

names-component-acquisition = acquisition
names-component-base = base profit
names-component-growth = growth
names-component-operating-cost = operating cost
names-component-referrals = referrals
names-component-price-premium = price premium

## Felt bands

names-band-outraged = outraged
names-band-unhappy = unhappy
names-band-satisfied = satisfied
names-band-pleased = pleased
names-band-dazzled = dazzled

## Reasons to leave

names-reason-novelty-seeking = novelty seeking
names-reason-dissatisfaction = dissatisfaction
names-reason-rival-s-relative-advantage = rival's relative advantage
names-reason-conflict = conflict
names-reason-loss-of-trust = loss of trust
names-reason-need-ceased = need ceased
names-reason-chance = chance alone
names-reason-released = let go by the firm
names-reason-moved = made to choose anew

## Causes of an exit

names-cause-quality = the quality expected
names-cause-price = the price
names-cause-emotional = attachment
names-cause-transactional = habit and advantages
names-cause-word-of-mouth = what was heard
names-cause-trust = trust
names-cause-grievance = grievances
names-cause-novelty = the charm of the new
names-cause-effort = the effort it takes
names-cause-status = status
names-cause-fairness = how fairly one feels treated
names-cause-barriers = what one would forfeit
names-cause-rival = the rivals

## Who moves on twin worlds

names-quadrant-saved = saved
names-quadrant-driven-away = driven away
names-quadrant-stays-anyway = stays anyway
names-quadrant-lost-anyway = lost anyway

## Currencies that the shipped markets count in

names-currency-money = units of money
names-currency-yuan = yuan
names-currency-dollars = dollars

## Layers of customers, as they are named unless a scenario names its own

names-layer-platinum = platinum
names-layer-gold = gold
names-layer-iron = iron
names-layer-lead = lead

## How a firm came to be known, or a customer came

names-channel-start = being there from the start
names-channel-own-search = own search
names-channel-advertising = advertising
names-channel-word-of-mouth = word of mouth
names-channel-sales-call = a sales call
names-channel-referral = referral
names-channel-win-back = win-back

## Tiers

names-tier-rest = rest
names-tier-middle = middle
names-tier-top = top
names-tier-summit = summit

## Needs

names-need-product = product
names-need-price = price
names-need-convenience = convenience
names-need-service = service
names-need-relationship = relationship
names-need-image = image

## Kinds of market

names-market-subscription = subscription
names-market-repertoire = repertoire
names-market-durable = durable

## Networks

names-network-small-world = small-world
names-network-random = random
names-network-scale-free = scale-free
names-network-mixing = mixing
names-network-file = given

## Knock-outs of something: frozen: trust

names-knockout-of = { $kind }: { $of }

## A policy with its doses

names-policy-dosed = { $policy } with { $doses }

## Who a customer is

names-trait-segment = segment
names-trait-first = first firm
names-trait-joined = month of joining it
names-trait-entry = month of entering the category
names-trait-paid = paid in all
names-trait-spend = size of purchases (average 1)
names-trait-rate = visiting rate (average 1)
names-trait-service-rate = service visits
names-trait-price-sensitivity = price sensitivity
names-trait-complaint-propensity = complaint propensity
names-trait-talk-propensity = talk propensity
names-trait-novelty-seeking = novelty seeking
names-trait-loss-aversion = loss aversion
names-trait-learning-gain = learning gain
names-trait-values-prior = prior fit of values
names-trait-fairness = sense of fairness
names-trait-privacy = wish for privacy
names-trait-relational = wish for a relationship
names-trait-cross-influence = cross influence
names-trait-standards = standards
names-trait-taste = taste for firms
names-trait-needs = needs
names-trait-need-concentration = likeness of needs

## Factors: numbers of a scenario, and settings of policies

names-factor-of = { $owner }: { $what }
names-factor-touchpoint = touchpoint { $n }
names-factor-year = tenure year { $n }
names-factor-correlation = correlation of { $what }
names-factor-need = how much { $need } counts
names-spread-mean = mean
names-spread-sd = standard deviation
names-spread-low = lower end
names-spread-high = upper end
names-spread-shape = shape
names-spread-a = first shape
names-spread-b = second shape
names-spread-spread = how alike people are

## What is named after "did you mean": what there is

names-known-checks = checks
names-known-columns = columns
names-known-difficulties = difficulties
names-known-distributions = distributions
names-known-event-tables = event tables
names-known-factors = factors
names-known-facts = facts
names-known-figures = figures
names-known-firms = firms
names-known-forms = forms
names-known-keys = keys
names-known-knock-outs = knock-outs
names-known-lessons = lessons
names-known-levers = levers
names-known-markets = markets
names-known-measures = measures
names-known-methods = methods
names-known-monthly-measures = monthly measures
names-known-names = names
names-known-numbers = numbers
names-known-outcomes = outcomes
names-known-parameters = parameters
names-known-parts = parts
names-known-policies = policies
names-known-runners = runners
names-known-samples = samples
names-known-scenarios = scenarios
names-known-studies = studies
names-known-sweeps = sweeps
names-known-tables = tables
names-known-targets = targets
names-known-values = values
names-known-ways-to-choose-seats = ways to choose seats
names-known-there-are = there are
names-one-checks = check
names-one-columns = column
names-one-difficulties = difficulty
names-one-event-tables = event table
names-one-factors = factor
names-one-forms = form
names-one-knock-outs = knock-out
names-one-markets = market
names-one-measures = measure
names-one-methods = method
names-one-monthly-measures = monthly measure
names-one-outcomes = outcome
names-one-policies = policy
names-one-samples = sample
names-one-scenarios = scenario
names-one-studies = study
names-one-tables = table
names-one-targets = target
names-one-values = value
names-one-ways-to-choose-seats = ways to choose seat
names-one-figures = figure
names-one-numbers = number
names-one-lessons = lesson
names-one-levers = lever
names-kind-firm = firm
names-kind-segment = segment
names-kind-arm = arm
names-file-checkpoint = checkpoint
names-file-ensemble = ensemble
names-file-study = study
