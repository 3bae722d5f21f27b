# A company's own data: what a file was understood as, and what is wrong with it.

# Kinds.
data-kind-survival = a table of cohorts and who of them is still there
data-kind-transactions = a log of purchases
data-kind-panel = a panel of households and brands
data-kind-customers = a table of customers, their tenure and whether they left
data-kind-moments = known figures with their standard errors
data-kind-survey = a satisfaction survey by firm
data-kind-firms = monthly figures of firms

# What columns mean.
data-column-survival-cohort = the group that began together
data-column-survival-period = periods since it began, 0 at the beginning
data-column-survival-alive = customers still there
data-column-survival-share = share still there, of those who began (0 to 1)
data-column-survival-percent = per cent still there, of those who began
data-column-survival-size = customers who began
data-column-transactions-customer = who bought
data-column-transactions-date = the day of the purchase
data-column-transactions-amount = what was paid
data-column-transactions-quantity = how many pieces
data-column-transactions-firm = the firm or shop
data-column-panel-household = the household
data-column-panel-brand = the brand bought
data-column-panel-purchases = how often it was bought
data-column-panel-date = the day of the purchase
data-column-panel-occasion = the occasion of the purchase
data-column-panel-amount = what was paid
data-column-customers-customer = the customer
data-column-customers-tenure = how long a customer, in the unit the heading names
data-column-customers-tenure-days = how long a customer, in days
data-column-customers-tenure-weeks = how long a customer, in weeks
data-column-customers-tenure-months = how long a customer, in months
data-column-customers-tenure-years = how long a customer, in years
data-column-customers-start = the day the customer began
data-column-customers-end = the day the customer left; empty while still there
data-column-customers-churned = whether the customer has left
data-column-customers-entry = tenure at which watching began
data-column-customers-entry-date = the day watching began
data-column-customers-seen-until = the day watching ended
data-column-moments-moment = the figure's name
data-column-moments-value = its value
data-column-moments-se = its standard error
data-column-moments-firm = the firm it is about
data-column-moments-year = the year it is about
data-column-survey-respondent = who answered
data-column-survey-firm = the firm answered about
data-column-survey-score = the answer
data-column-survey-scale = the lowest and the highest answer there is
data-column-survey-date = the day of the answer
data-column-firms-month = the month
data-column-firms-firm = the firm
data-column-firms-customers = customers at the month's end
data-column-firms-joined = customers who joined in the month
data-column-firms-left = customers who left in the month
data-column-firms-revenue = revenue of the month
data-column-firms-cost = cost of the month
data-column-firms-price = price
data-column-firms-complaints = complaints of the month
data-wide-cohort = a cohort of its own: who is still there
data-wide-period = who is still there in that period
data-covariate = something else about the customer, kept under its heading
data-left-out = left out

# Why a column was taken for that.
data-how-said = you said so
data-how-heading = its heading
data-how-weak = its heading, in a file of this kind
data-how-wide = cohorts or periods stand side by side
data-how-covariate = no other meaning is known
data-how-unknown = its heading means nothing in a file of the kind { $kind }
data-how-passed = left out: another column says the same

# How values are written.
data-format-number = numbers
data-format-point = numbers, decimal point
data-format-comma = numbers, decimal comma
data-format-percent = per cent
data-format-year-first = year, month, day
data-format-digits = eight digits: year, month, day
data-format-chinese = 2024年3月5日
data-format-named = day, month by name, year
data-format-cell = the workbook's own dates
data-format-serial = Excel's day numbers
data-format-dmy = day, month, year
data-format-mdy = month, day, year
data-format-ymd = year, month, day in two digits
data-format-flag = left: { $yes }; still there: { $no }
data-format-groups = { $n ->
    [one] one group
   *[other] { WHOLE($n) } groups
}
data-unit-day = days
data-unit-week = weeks
data-unit-month = months
data-unit-quarter = quarters
data-unit-year = years

# Remarks: what was decided, and what was noticed.
data-encoding-utf8 = UTF-8
data-separator-comma = commas
data-separator-semicolon = semicolons
data-separator-tab = tabs
data-separator-bar = vertical bars
data-separator-spaces = spaces
data-read-text = Read as text in { $encoding }, columns separated by { $separator }.
data-read-sheet = Read from the sheet "{ $sheet }".
data-read-parquet = Read as Parquet; rows are counted from 1, there is no row of headings.
data-header-at = The headings stand in row { $row }; what stands above is left out.
data-formulas = The sheet has formulas; their values are those that were last calculated and saved.
data-hidden-sheets = Hidden sheets are left out: { $sheets }.
data-other-name = The file's name ends in "{ $ending }", its content is that of a { $usual } file, and was read as that.
data-decimal-comma = Numbers are written with a decimal comma: { $value }.
data-factor = Column "{ $column }": its heading says that numbers are counted in { WHOLE($factor) }; they were multiplied by that.
data-hours = Column "{ $column }": hours are left out, days are kept as written.
data-serial = Column "{ $column }" holds Excel's day numbers, such as { $value }; they were taken for days.
data-several-formats = Column "{ $column }" writes days in several ways, each of which is clear: { $values }.
data-zero-amounts = { $n ->
    [one] One purchase has the amount 0; it is kept.
   *[other] { WHOLE($n) } purchases have the amount 0; they are kept.
}
data-alike = { $n ->
    [one] One row is like an earlier one in everything; it is kept.
   *[other] { WHOLE($n) } rows are like an earlier one in everything; they are kept.
}
data-returns-dropped = { $n ->
    [one] One return was left out, as you said; what was returned stays a purchase.
   *[other] { WHOLE($n) } returns were left out, as you said; what was returned stays a purchase.
}
data-returns-netted = { $n ->
    [one] One return was
   *[other] { WHOLE($n) } returns were
} taken from the customer's purchases before, latest first, as you said; a purchase of which nothing is left is dropped.
data-row-a-purchase = There is no column that counts purchases: each row is taken as one.
data-no-answer = { $n ->
    [one] One answer is missing and left out.
   *[other] { WHOLE($n) } answers are missing and left out.
}
data-scale-filled = The scale is taken to be { $low } to { $high }: the answers fill it from end to end. Write it in the heading, as in "score ({ $low }-{ $high })", to say so.
data-one-firm = There is no column of firms: all figures are of one, called "{ $name }".
data-figures-missing = Column "{ $column }": { $n ->
    [one] one figure is missing.
   *[other] { WHOLE($n) } figures are missing.
}
data-months-missing = { $n ->
    [one] One month is
   *[other] { WHOLE($n) } months are
} missing between the first and the last.
data-no-balance = In { WHOLE($n) } of { WHOLE($of) } months the customers at the end are not those at the end before, and who joined, less who left (first in row { $row }).
data-seen-until = Who has no end is taken to have been there until { $day }, the latest day in the file. A column seen_until says it better.
data-covariate-missing = Column "{ $column }": { $n ->
    [one] one value is missing.
   *[other] { WHOLE($n) } values are missing.
}
data-one-measure = Column "{ $used }" was used; { $left } would say the same and was left out.
data-taken-share = Numbers are taken for shares: none is above { $most }.
data-taken-percent = Numbers are taken for per cent: they have decimals, and none is above { $most }.
data-beginning-added = The table begins after period 0, at which everybody is there; that was added.

# Where something is wrong.
data-trouble = { $where }: { $problem }
data-at-column = column "{ $column }"
data-at-rows = { $n ->
    [one] row { $rows }
   *[other] rows { $rows }
}{ $more ->
    [0] {""}
   *[other] {" "}and { WHOLE($more) } more
}
data-at-row-value = { $row } { $value }
data-between = {", "}

# Troubles with the file.
data-not-there = there is no such file
data-link-nowhere = this is a link to a file that is not there
data-not-allowed = you are not allowed to read this file
data-cannot-open = cannot be opened: { $reason }
data-folder = this is a folder; give a file in it
data-no-file = this is a pipe or a device, not a file; save what it gives as a file first
data-empty = the file is empty
data-too-large = { FIXED($size, places: 1) } GB, and at most { FIXED($most, places: 1) } GB are read; take a sample of customers, with all their rows
data-is-old-workbook = an old workbook (.xls), or one locked by a password; save it without a password as .xlsx or CSV
data-is-pdf = a PDF; copy its table into a workbook or save it as CSV
data-is-packed = a packed file; unpack it first
data-is-database = a database; export the table as CSV or Parquet
data-is-picture = a picture, not a table
data-is-pickle = a pickle, which is never read because it can run code; save it as CSV or Parquet
data-is-page = a web page under another name, as some programs export it; open it in a spreadsheet and save it as .xlsx or CSV
data-is-xml = XML; open it in a spreadsheet and save it as .xlsx or CSV
data-is-document = a text document; save its table as CSV
data-is-json = JSON; a table is wanted: CSV, .xlsx or Parquet
data-is-open-document = an OpenDocument file; save it as .xlsx or CSV
data-is-binary-workbook = a binary workbook (.xlsb); save it as .xlsx or CSV
data-is-archive = a packed folder, not a workbook; unpack it and give one file
data-binary = holds characters of no text (NUL): a binary or damaged file; save it as CSV or .xlsx
data-utf32 = UTF-32; save it as UTF-8
data-no-encoding = there is no encoding "{ $name }"; known are { $known } among others
data-not-encoded = this is not { $name }; save the file as UTF-8, or say its encoding (--encoding)
data-encoding-reading = --encoding { $name } (reads "{ $text }")
data-which-encoding = this is not UTF-8, and it cannot be told what it is. Say it: { $options }
data-no-separator = no columns: { $line } is separated neither by commas, semicolons, tabs nor bars
data-too-many-columns = { WHOLE($n) } columns, and at most { WHOLE($most) } are read; keep those that matter
data-too-many-rows = more than { WHOLE($most) } rows; take a sample of customers, with all their rows
data-too-much-text = more different texts than fit into memory; leave the column out
data-long-line = a line of more than { WHOLE($most) } characters: no table, or a quotation mark that is never closed
data-long-cell = more than { WHOLE($most) } characters in one cell
data-quote-open = a quotation mark is opened here and never closed
data-quotes = quotation marks are not closed before the column ends; write two where one is meant
data-row-width = this row has another number of columns than the headings, which have { WHOLE($wanted) } (beside the row: how many it has)
data-beyond-headings = there is something beyond the last heading (column { WHOLE($wanted) }); give it a heading or delete it
data-no-rows = there are headings and no rows
data-no-table = no row with at least two cells filled: there is no table
data-no-sheet = there is no sheet "{ $sheet }"; there are { $sheets }
data-which-sheet = several sheets hold something; say which (--sheet): { $sheets }
data-no-sheets = --sheet { $sheet }: this is no workbook
data-no-text = --encoding { $encoding }: this is no text
data-broken-workbook = a damaged workbook ({ $reason }); open it in a spreadsheet and save it again, or as CSV
data-broken-parquet = a damaged Parquet file ({ $reason })
data-nested = lists or records inside cells, which no table has: { $columns }
data-too-many-entries = { WHOLE($n) } parts inside the workbook, and at most { WHOLE($most) } are read
data-has-password = locked by a password; save it without
data-has-macros = has macros, and is refused unread; save it as .xlsx, which has none, or as CSV
data-has-links = takes values from other files (external links or DDE), and is refused unread; paste the values, and save it as .xlsx or CSV
data-has-objects = has programs or documents embedded, and is refused unread; save the sheet alone as CSV
data-has-connections = has connections to data elsewhere, and is refused unread; paste the values, and save it as .xlsx or CSV
data-has-entities = { $part } declares entities, which no workbook does, and is refused unread
data-bomb-size = would come to more than { WHOLE($most) } MB when unpacked ({ WHOLE($size) } MB); save the sheet alone as CSV
data-bomb-ratio = { $part } would grow { WHOLE($times) } times when unpacked, as no table does
data-formula-empty = a formula that no program has calculated; open it in a spreadsheet and save it, or paste values
data-formula-failed = a formula that failed; mend it, or delete the row
data-formula-text = a formula stands where a name should; paste values

# Troubles with headings and kinds.
data-no-kind = there is no kind "{ $kind }"{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; there are { $kinds }
data-no-option = { $name }: "{ $value }" is not among { $known }
data-no-header = { $value } is a value, not a heading: put a row of headings on top
data-no-headings = no heading is known: { $headings }. Say what the file is (--kind { $kinds }) and what its columns are (--column customer=HEADING)
data-nearest-kind = the headings { $headings } are those of no kind. Nearest is { $kind } ({ $title }), which lacks { $lacking }. If a column is that, say so: --kind { $kind } --column { $first }=HEADING
data-perhaps-kind = the headings { $headings } are those of no kind alone. They could be { $kind } ({ $title }). If that is what it is, say so: --kind { $kind }
data-lacks = { $title } needs a column { $wanted }; the headings are { $headings }. If one of them is it, say so: --column { $first }=HEADING
data-which-kind = this could be several kinds. Say which: { $options }
data-option-kind = --kind { $kind } ({ $title })
data-which-column = { $options } could be the column { $column }. Say which: --column { $column }="{ $first }"
data-no-such-column = no kind has a column { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
} together with the others you named; there are { $known }
data-no-heading = there is no heading "{ $heading }"{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; there are { $headings }
data-heading-twice = the heading "{ $heading }" stands there twice; give each column its own
data-one-for-two = the column "{ $heading }" was said to be two things
data-other-kind = this is { $is }; what was asked of it needs { $wanted }
data-returns-elsewhere = --returns is of logs of purchases; this is { $title }

# Troubles with values.
data-missing = a value is missing; it must be there
data-no-number = no number; written as 1234.5, 1,234.50, 1.234,50, ¥1,234 or (12.50)
data-which-sign = { $point } or { $comma }? The file does not tell whether the point or the comma separates decimals. Say it: --numbers point or --numbers comma
data-both-signs = { $point } (row { $first }) is written with a decimal point, { $comma } (row { $second }) with a decimal comma; one file, one way
data-percent-here = per cent, where none is meant
data-some-percent = without a per cent sign, where others have one
data-above-one = above 1: a share of those who began is 0 to 1. If numbers are per cent, say --column percent=HEADING
data-negative = below 0; 0 or more is allowed
data-too-low = too low; { $low } or more is allowed
data-no-whole = not a whole number
data-currencies = several currencies in one column: { $found }; convert them to one
data-no-date = no day from 1900 to 2100; written as 2024-03-05, 20240305, 5.3.2024, 5 March 2024 or 2024年3月5日
data-no-month = no month; written as 2024-03, 202403, March 2024, 2024年3月, or as any day of it
data-which-order = it cannot be told which number is the day: no row has one above 12. Say it: { $readings }
data-order-reading = --dates { $order } ({ $day })
data-no-order = no one order reads them all: { $told }
data-order-needs = { $value } (row { $row }) is a day only as { $order }
data-not-that-order = no day, read as { $order }
data-mixed-dates = days are written in ways that do not go together: { $first } (row { $row }) and { $second } (row { $other }). A spreadsheet may have turned some of them round; export the column again, in one format
data-no-flag = neither yes nor no; 1, yes, true, churned, 是, 流失 say that a customer left, 0, no, false, active, 否, 在网 that it is there
data-no-period = no period; a whole number from 0, as 3, month 3 or 第3期
data-rounded-name = an identifier that a spreadsheet has rounded; export it as text
data-returns = a return: below 0. Say what becomes of returns: --returns drop leaves them out, --returns net takes them from what the customer bought before
data-total-row = a row of totals; delete it
data-customer-twice = this customer stood in an earlier row; one row a customer
data-pair-twice = this household and brand stood in an earlier row; add them up, or name the column of dates (--column date=HEADING)
data-occasion-twice = this household, brand and occasion stood in an earlier row
data-answer-twice = this respondent has answered about this firm in an earlier row
data-month-twice = this month and firm stood in an earlier row
data-moment-twice = this figure stood in an earlier row
data-cohort-twice = this cohort and period stood in an earlier row
data-survivors-rise = more are there than in the period before; who has left does not come back in a survival table
data-no-customers = customers are whole numbers. If these are shares or per cent, say --column share=HEADING or --column percent=HEADING ("*" for all columns side by side)
data-which-measure = customers or per cent? The largest number is 100, and none has decimals. Say it: --column percent="*" or --column alive="*"
data-no-beginning = cohort { $cohort }: it is not said how many began; add period 0, or a column size
data-nobody-began = cohort { $cohort }: nobody began
data-not-all-begin = cohort { $cohort }: at period 0 everybody is there, 1 or 100%
data-two-sizes = cohort { $cohort }: several sizes for one cohort
data-sizes-differ = cohort { $cohort }: the customers at period 0 are not those of the column size
data-more-than-began = cohort { $cohort }: more are there than began
data-no-cohorts = several rows and no column of cohorts; give each a name
data-which-unit = in days, weeks, months or years? Say it: --column tenure_months="{ $heading }"
data-end-first = it ends before it begins
data-begins-after = it begins after watching ended
data-left-no-end = the customer has left, and there is no end
data-left-no-day = the customer has left, and there is no column of ends; name it (--column end=HEADING), or give the tenure
data-end-not-left = the customer is said to be there, and there is an end
data-entry-late = watching began when the customer had left already
data-no-error = a standard error of 0 says that the figure is certain; write how uncertain it is
data-percent-one-side = value and standard error are to be written in the same way, both in per cent or neither
data-scales = the column of scales must say one scale in all rows, as 1-5
data-which-scale = which scale? The answers go from { $low } to { $high }. Write it in the heading, as "score (1-7)", or say it: --column scale=1-7
data-beyond-scale = beyond the scale, { $low } to { $high }
data-no-values = every value is missing
data-more-left = more left than there were
data-fewer-households = { WHOLE($said) } households were said, the file names { WHOLE($there) }
data-nothing-bought = nobody bought anything

# What there is, in a few sentences.
data-unit-period = periods
data-sum-survival = { $cohorts ->
    [one] One cohort
   *[other] { WHOLE($cohorts) } cohorts
}, followed for up to { WHOLE($last) } { $unit }.
data-sum-began = { $n ->
    [one] One customer
   *[other] { WHOLE($n) } customers
} began.
data-sum-sizes-unknown = How many customers began is not said: a fit cannot tell luck from a pattern without it.
data-sum-still = When last seen, { $same ->
    [yes] { $low }
   *[no] { $low } to { $high }
} of those who began were there.
data-sum-log = { $rows ->
    [one] One purchase
   *[other] { WHOLE($rows) } purchases
} of { $customers ->
    [one] one customer
   *[other] { WHOLE($customers) } customers
}, { $first } to { $last }.
data-sum-repeats = Days with a purchase after the first: { NUMBER($mean) } a customer on average; { $never } never came again.
data-sum-panel = { $households ->
    [one] One household
   *[other] { WHOLE($households) } households
}, { $brands ->
    [one] one brand
   *[other] { WHOLE($brands) } brands
}, { $purchases ->
    [one] one purchase
   *[other] { WHOLE($purchases) } purchases
}.
data-sum-brand = Largest is { $brand }: { $share } of purchases, bought by { $penetration } of households, { NUMBER($frequency) } times each.
data-sum-customers = { $customers ->
    [one] One customer
   *[other] { WHOLE($customers) } customers
}, of whom { WHOLE($left) } left; the longest seen for { NUMBER($longest) } months.
data-sum-year = { $share } of customers stay a year (Kaplan-Meier).
data-sum-moments = { $n ->
    [one] One known figure
   *[other] { WHOLE($n) } known figures
}: { $names }.
data-sum-survey = { $answers ->
    [one] One answer
   *[other] { WHOLE($answers) } answers
} about { $firms ->
    [one] one firm
   *[other] { WHOLE($firms) } firms
}, on a scale from { $low } to { $high }.
data-sum-means = Means run from { NUMBER($least) } ({ $worst }) to { NUMBER($most) } ({ $best }).
data-sum-mean = The mean of { $firm } is { NUMBER($mean) }.
data-sum-firms = { $firms ->
    [one] One firm
   *[other] { WHOLE($firms) } firms
}, { $months ->
    [one] one month
   *[other] { WHOLE($months) } months
} ({ $first } to { $last }), { $rows ->
    [one] one row
   *[other] { WHOLE($rows) } rows
}.

# What the command line prints.
data-says-kind = { $file }: { $title }
data-says-columns = What its columns were taken for
data-says-remarks = What else was decided or noticed:
data-col-heading = heading
data-col-column = taken for
data-col-meaning = meaning
data-col-format = written as
data-col-how = told by
data-nameless = (no heading)
data-typed-column = { $text }: write it as COLUMN=HEADING, e.g. --column customer=member
data-typed-column-twice = --column { $name } was said twice
