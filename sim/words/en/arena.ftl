# The game of a class: setting it up, playing it, the debrief, and what is taken home.

arena-title = The game
arena-nobody = nobody

## Firms: names without a rank

arena-firm-amber = Amber
arena-firm-birch = Birch
arena-firm-cedar = Cedar
arena-firm-dune = Dune
arena-firm-elm = Elm
arena-firm-fjord = Fjord
arena-firm-grove = Grove
arena-firm-harbour = Harbour

## Levers

arena-group-promise = Promise and service
arena-group-recovery = When something went wrong
arena-group-price = Price
arena-group-loyal = For the loyal
arena-group-winning = Winning customers

arena-lever-promise-cushion = Promise below what you deliver
arena-about-promise-cushion = Points of quality that you promise less than you expect to deliver; below zero you promise more.
arena-lever-service-lift = Better service for everyone
arena-about-service-lift = Points of quality on top, at every touchpoint of every visit.
arena-lever-service-fewer-failures = Failures prevented
arena-about-service-fewer-failures = Share of the visits that would have gone wrong, and do not.
arena-lever-recovery-ease = Complaining made easy
arena-about-recovery-ease = At 100% a complaint costs the customer no effort. Who cannot complain leaves in silence.
arena-lever-recovery-resolve = Complaints put right
arena-about-recovery-resolve = Share of complaints that end with the fault mended.
arena-lever-recovery-compensation = Compensation
arena-about-recovery-compensation = What someone who complained is given, as a share of the price.
arena-lever-price-change = Price against the list
arena-about-price-change = Up or down from the list price. A discount comes out of the budget; a higher price does not add to it.
arena-lever-price-newcomer = Discount for newcomers
arena-about-price-newcomer = For the first six months. Customers you have may hear of it.
arena-lever-price-loyalty = Discount after a year
arena-about-price-loyalty = For customers who have been with you for a year.
arena-lever-programme-earn = Points on purchases
arena-about-programme-earn = Worth of the points per money paid; 0 means there is no programme.
arena-lever-tiers-lift-top = Better service for the top fifth
arena-about-tiers-lift-top = Points of quality on top for the customers who spend most. Others may see it.
arena-lever-bonds-social = Care for the relationship
arena-about-bonds-social = People who know the customer by name.
arena-lever-advertising-spend = Advertising
arena-about-advertising-spend = A month, for each head of the whole market, as a share of the price.
arena-lever-referral-reward = Reward for bringing a friend
arena-about-referral-reward = For both, as a share of the price.
arena-lever-win-back-rate = Calls to those who left
arena-about-win-back-rate = Chance a month that a lost customer is called.

## Where the game stands

arena-stage-none = no game
arena-stage-gathering = the class comes in
arena-stage-deciding = firms decide
arena-stage-living = the round is lived
arena-stage-between = results
arena-stage-debriefing = the debrief is worked out
arena-stage-over = the game is over
arena-round-of = Round { $round } of { $rounds }
arena-left = { $minutes }:{ $seconds } left
arena-no-limit = no time limit
arena-still = time stands still
arena-working = Worked out: { $done } of { $all } worlds
arena-living-said = { $months } months are being lived …
arena-trouble = A world could not be worked out. Nothing decided is lost: try again.

## Setting it up

arena-setup = Set up a game
arena-setup-said = Every firm begins as a copy of the market's own focal firm, with the same customers and the same budget: who ends ahead owes it to decisions, or to luck. The debrief says how much to which.
arena-setup-market = Market
arena-setup-rounds = Rounds
arena-setup-months = Months a round
arena-setup-seconds = Time for a round
arena-setup-minutes = { $minutes } min
arena-setup-unlimited = no limit
arena-setup-open = What firms know of each other
arena-setup-open-yes = Open: everybody's profit and satisfaction
arena-setup-open-no = Hidden: others' size and price alone
arena-setup-firms = Firms
arena-setup-count = How many
arena-setup-leader = Who leads { $firm }
arena-setup-students = students
arena-setup-budget = Budget for levers
arena-setup-budget-said = { PERCENT($share, places: 1) } of what a firm at rest sells, a month
arena-setup-strategy-said = A strategy does what its rule says, whatever it costs; the budget binds students.
arena-setup-seed = Seed of the luck
arena-begin = Make the market
arena-preparing = The market is being made, and its price list: this takes up to a minute …

## Coming in

arena-join = Come in
arena-join-address = Open this address on the same network
arena-join-code = and type the code
arena-join-qr = The address { $address } as a code for telephones
arena-join-alone = Nobody else can come in: this classroom answers to this machine alone. Close it and start: loyalty classroom --share
arena-here = { $here ->
    [one] { $here } student is here
   *[other] { $here } students are here
 }
arena-door-shut = The door is shut: nobody new comes in.
arena-door-close = Shut the door
arena-door-open = Open the door with a new code
arena-waiting = You are in. The teacher is setting up the game.
arena-gathering-said = You lead { $firm }. The first round begins in a moment.
arena-no-team = You have no firm. Tell the teacher.

## The teacher's desk

arena-desk = Desk
arena-start = Begin the first round
arena-next = Next round
arena-close = End this round now
arena-pause = Stop the time
arena-resume = Time runs on
arena-time = New time
arena-time-set = Set
arena-undo-open = Take back this round
arena-undo-lived = Undo the last round
arena-undo-sure = Undo round { $round }? Its result is dropped; firms decide it anew.
arena-end = End the game: debrief
arena-away = Put the game away
arena-away-sure = Put this game away? Its file stays; a new game can be set up.
arena-yes = Yes
arena-no = No
arena-project = Show on the projector
arena-back = Back to the desk
arena-teams = Teams
arena-team-confirmed = decided, by { $name }
arena-team-waiting = deciding
arena-team-empty = nobody leads it: it rests
arena-move = Move { $name } to
arena-rename = Rename
arena-rename-to = New name for { $name }
arena-kick = Send out
arena-kick-sure = Send { $name } out? Their place is closed.
arena-away-now = not connected
arena-kept = Every event is kept in { $path }.

## Deciding

arena-with = With { $names }
arena-budget = Budget a month
arena-budget-left = Left
arena-budget-over = { MONEY($over, $currency) } too much
arena-costs = { MONEY($cost, $currency) } a month
arena-costs-nothing = costs nothing
arena-rest-is = at rest { $rest }
arena-value-points = { SIGNED($value) } points
arena-value-percent = { NUMBER($value) }%
arena-price-list = Costs are those of the price list: what a lever added to the books of a firm in a rehearsal of this market, at the size at which firms began. What it really costs goes with your customers, and stands in your profit.
arena-confirm = Confirm
arena-confirmed = Confirmed by { $name }. You can still change it while the round is open.
arena-confirmed-by-you = Confirmed. You can still change it while the round is open.
arena-not-confirmed = Not confirmed yet. Without it, your firm goes on as before.
arena-take-over = { $name } has set the firm otherwise. Take that over
arena-rest-all = All to rest
arena-decisions = What you decided

## Results

arena-results = Results of round { $round }
arena-board = Scoreboard
arena-board-hidden = Profit and satisfaction are hidden until the end: firms see of each other what firms could see.
arena-column-round = Round
arena-column-rank = Place
arena-column-firm = Firm
arena-column-led = Led by
arena-column-profit = Profit
arena-column-profit-round = Profit this round
arena-column-total = Profit so far
arena-column-share = Share
arena-column-satisfaction = Satisfaction
arena-column-customers = Customers
arena-column-price = Levers by the price list
arena-column-levers = Levers as booked
arena-column-asked = Price asked
arena-column-joined = Joined
arena-column-left = Left
arena-column-complaints = Complaints
arena-column-told = Good and bad word
arena-you = you
arena-hidden = hidden
arena-wait-next = Wait for the next round.
arena-over-rounds = Profit so far, { $currency }, after each round
arena-levers-booked = “Levers as booked” is what the books have on the lines that levers fill; a firm at rest has some there too, for complaints.

## Debrief

arena-debrief = What came of it
arena-debrief-none = The debrief could not be worked out. The results of the rounds stand.
arena-twins = What the decisions changed
arena-twins-said = Each firm's world again, with the same customers and the same luck, but with that firm at rest all the time; all others as they were.
arena-twin-said = { $firm } ends with a profit of { $profit }; at rest it would have been { $without }: a difference of { $difference }. Share of customers: { $share } points; satisfaction: { $satisfaction } points of a hundred.
arena-twin-with = Profit as played
arena-twin-without = Profit at rest
arena-twin-difference = Difference
arena-twin-share = Share, points
arena-twin-satisfaction = Satisfaction, points
arena-twin-chart = { $firm }: profit so far
arena-legend-own = as played
arena-legend-rest = at rest
arena-seeds = Who would have won with other luck
arena-seeds-about = The same decisions in { $worlds } other worlds: other customers, other accidents. A row is a world, a number the place by profit.
arena-seeds-said = { $firm } came in place { $place } here. With the same decisions in { $worlds } other worlds it came first in { $wins }, at best in place { $best }, at worst in place { $worst }.
arena-world-played = as played
arena-world = world { $number }
arena-wins = First in { $wins } of { $worlds }
arena-luck = What was luck
arena-luck-said = { PERCENT($share) } of the spread between firms' profits in one world is luck, the rest decisions (95% interval of the share of luck over worlds: { PERCENT($low) } to { PERCENT($high) }). What moves all firms alike counts for neither.
arena-luck-none = Firms ended alike: there is nothing to divide.
arena-luck-bar = { PERCENT($luck) } luck, { PERCENT($decisions) } decisions
arena-luck-word = luck
arena-decisions-word = decisions
arena-csv = Results as a table (CSV)
arena-pdf = Page of { $firm } (PDF)
arena-pdf-own = Your page (PDF)

## The page of a firm

arena-sheet-title = { $firm }: what your decisions did
arena-sheet-who = Led by { $who }
arena-sheet-market = { $market }; { $rounds } rounds of { $months } months, { $firms } firms alike at the start
arena-sheet-rounds = Round by round, amounts in { $currency }
arena-sheet-curve = Profit so far: as played (solid), and with this firm at rest (dashed)
arena-sheet-decisions = Levers moved, by round (percent, or points of quality)
arena-sheet-rested = All levers rested all the time.

## Why something was not done

arena-refused-unknown = The game knows no { $verb }.
arena-refused-teacher = That is the teacher's.
arena-refused-none = There is no game.
arena-refused-stage = Not now: { $stage }.
arena-refused-playing = There is a game already: put it away first.
arena-refused-preparing = A market is being made already.
arena-refused-last = All { WHOLE($rounds) } rounds were played.
arena-refused-still = Time does not run.
arena-refused-runs = There is no time that stands still.
arena-refused-led = That firm is led by a strategy.
arena-refused-undo = No round was played.
arena-refused-unplayed = No round was played yet.
arena-refused-firmless = You lead no firm.
arena-refused-late = That round is over; your firm went on with what was confirmed before.
arena-refused-lever = There is no lever { $lever } in this game.
arena-refused-range = { $lever }: { NUMBER($value) } is out of range; from { NUMBER($low) } to { NUMBER($high) }.
arena-refused-budget = That costs { MONEY($cost, $currency) } a month; the budget is { MONEY($budget, $currency) }. Take back { MONEY($over, $currency) }.
arena-refused-folder = The game cannot be kept: { $why }.
