# Synthetic data with the truth known: what loyalty export says, and the data dictionary it writes.

benchmark-title = { $market }: { $policy } at { $firm }, data with the truth known
benchmark-lead = Nobody here is a person. These are the records of a simulated firm, and in the folder truth what no firm has: what every customer did with the policy and what the same customer did without it, on the same luck. Fit a model to the records, then score it against the truth.
benchmark-made = Made with seed { $seed }: { WHOLE($months) } months, of which { WHOLE($before) } came before { $firm } began { $policy }. Money is in { $currency }.
benchmark-splice = Two futures follow one past. In one nobody meets the policy, in the other everybody does; the records of a customer follow the future that the assignment chose. So outcome is y1 where treatment is 1, and y0 where it is 0, without exception.

benchmark-difficulty = Difficulty: { $name }
benchmark-setting = What makes it hard
benchmark-here = here
benchmark-setting-share = share of customers treated, where nothing is known of them
benchmark-setting-strength = by how much the log-odds of being treated rise with one standard deviation of the risk of leaving that the records show
benchmark-setting-hidden = the same with one standard deviation of price sensitivity, which stands in no record
benchmark-setting-overlap = chances of being treated stay this far from 0 and from 1
benchmark-setting-slip = standard deviation added to every answer, where 0 is the worst satisfaction and 1 the best
benchmark-setting-silent = share of answers that are missing
benchmark-setting-mood = by how much the log-odds of a missing answer rise with one standard deviation of dissatisfaction
benchmark-setting-window = share of the months after the policy began in which outcomes count
benchmark-setting-drift = what the strongest rival takes up on the day the policy begins, in both futures
benchmark-no-drift = nothing

benchmark-data-title = The records
benchmark-data-lead = Each table lies here as CSV and as Parquet.
benchmark-truth-title = The truth
benchmark-truth-lead = In the folder truth. A model that reads it has read the answers.
benchmark-row = A row is { $about }. Here: { WHOLE($rows) ->
    [one] { WHOLE($rows) } row
   *[other] { WHOLE($rows) } rows
}.
benchmark-reads = { " " }Read by { $libraries }.
benchmark-column = column
benchmark-holds = what it holds
benchmark-unit = unit
benchmark-reading = Read it
benchmark-limits = What to know before using it
benchmark-limit-1 = The true effect is that of treating everybody rather than nobody. Customers talk and compare; what a trial in one mixed market would say is another question, and loyalty trial answers it.
benchmark-limit-2 = The world lives by months. A date is the first day of its month, and several purchases in one month are one row with their units.
benchmark-limit-3 = Most customers were there before the first month written here. Their first row is not their first purchase, and entry in stays says how long they had been customers.
benchmark-limit-4 = Where customers are billed every month, frequency says only how long they stayed. Models of repeat purchase are for markets where people choose anew each time.
benchmark-limit-5 = Records of the past are the same in both futures; after it, customers who joined later are seen in the future without the policy.
benchmark-limit-6 = The market is a model. A method that does well here does well on data made in this way, and that is all a score says.

benchmark-cli-title = { $market }: { $policy } at { $firm }, difficulty { $difficulty }, seed { $seed }
benchmark-cli-who = { WHOLE($customers) } customers of { $firm } when the policy began, after { WHOLE($before) } of { WHOLE($months) } months; { WHOLE($treated) } of them treated, by { $how }.
benchmark-how-lot = a lot
benchmark-how-records = what the records show
benchmark-how-hidden = what the records show, and something they do not
benchmark-cli-table = What is true, and what comparing the treated with the others says
benchmark-cli-outcome = outcome
benchmark-cli-true = true mean effect
benchmark-cli-naive = treated less others
benchmark-cli-bias = off on average
benchmark-cli-covered = interval holds the truth
benchmark-cli-yes = yes
benchmark-cli-no = no
benchmark-cli-interval = The interval, at 95%, is the one that a firm would report for its two groups. Off on average: by how much the comparison misses over all lots that might have been drawn among these customers.
benchmark-outcome-kept = share kept
benchmark-outcome-spend = spend a customer
benchmark-outcome-margin = margin a customer
