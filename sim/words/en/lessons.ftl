# The lessons' page: its frame. What lessons themselves say stands in taught.ftl.

lessons-title = Lessons
lessons-lead = Predict first, then run, then explain. Every world is lived when you press the button; what is right is what its numbers say.
lessons-minutes = { WHOLE($minutes) } minutes
lessons-done = answered before
lessons-back = All lessons
lessons-markets = Lived in: { $markets }
lessons-choose = Choose an answer first: the run is shown only to who has predicted.
lessons-run = Run the worlds
lessons-running = Living worlds …
lessons-progress = { WHOLE($done) } of { WHOLE($total) } worlds lived
lessons-failed = The worlds could not be lived. Try again.
lessons-happened = What happened
lessons-worlds = From { WHOLE($worlds) } worlds. In each comparison worlds share customers, ties and luck; intervals are over luck alone.
lessons-yours = You predicted: { $answer }
lessons-right = By the numbers of this run: { $answer }
lessons-agree = Your prediction and the run agree.
lessons-differ = Your prediction and the run differ.
lessons-elsewhere = Where it does not hold
lessons-honest = How far to trust this
lessons-research = What research found
lessons-law = The law behind it
lessons-discuss = To discuss
lessons-try = To try
lessons-open-market = Open the live market
lessons-again = Predict again
lessons-notes = Teacher's notes
lessons-aim = Aim: { $text }
lessons-think = What classes usually think: { $text }
lessons-ask = To ask: { $text }
lessons-timing = Timing: story and prediction { WHOLE($before) } minutes, run and figures { WHOLE($run) }, explanation and discussion { WHOLE($after) }.
lessons-sheet = Student sheet (PDF)

## A class that votes

lessons-class = The class
lessons-class-open = Let the class vote
lessons-class-close = Close the vote
lessons-class-shut = Take the question away
lessons-class-voted = { WHOLE($voted) } of { WHOLE($present) } have voted
lessons-class-waiting = The vote is open. Students see the question and its options, nothing else.
lessons-class-shown = The class sees its answers beside the truth.
lessons-class-answers = The class's answers
lessons-class-true = true by the numbers
lessons-votes = { $votes ->
    [one] 1 vote
   *[other] { WHOLE($votes) } votes
}
lessons-student-wait = Wait for the teacher to open a question.
lessons-student-pick = Your prediction
lessons-student-kept = Your answer is in. You may change it until the vote is closed.
lessons-student-closed = The vote is closed. Watch the run.
lessons-student-missed = You did not vote on this one.

## The questionnaire

lessons-survey = Questionnaire before and after
lessons-survey-about = Ten statements about loyalty. Ask them before the first lesson and after the last: the class sees how its opinion moved, and what the laboratory measured.
lessons-survey-before = Ask before
lessons-survey-after = Ask after
lessons-survey-shut = Close the questionnaire
lessons-survey-open-before = Open: before the lessons. { WHOLE($answered) } of { WHOLE($present) } have answered.
lessons-survey-open-after = Open: after the lessons. { WHOLE($answered) } of { WHOLE($present) } have answered.
lessons-survey-closed = Closed.
lessons-survey-csv = Answers as CSV
lessons-survey-statement = Statement
lessons-survey-then = Before
lessons-survey-now = After
lessons-survey-later = What the laboratory measured is shown when the questionnaire was asked after, and closed.
lessons-survey-measured = In the laboratory
lessons-survey-measured-true = true
lessons-survey-measured-false = not true
lessons-survey-measured-untold = cannot be told
lessons-survey-measured-unlived = not lived yet
lessons-survey-cell = { WHOLE($agree) } agree, { WHOLE($disagree) } disagree, { WHOLE($unsure) } not sure
lessons-survey-agree = agree
lessons-survey-disagree = disagree
lessons-survey-unsure = not sure
lessons-survey-send = Send my answers
lessons-survey-sent = Your answers are in. You may change them while the questionnaire is open.
lessons-survey-every = Answer every statement; "not sure" is an answer.
lessons-survey-intro-before = Before the lessons: what do you think?
lessons-survey-intro-after = After the lessons: what do you think now?
lessons-survey-alone = Students answer on a shared classroom: start it with --share.

## Why something was not done

lessons-refused-lesson = There is no lesson { $id }.
lessons-refused-option = That is none of the answers of this lesson.
lessons-refused-predict = Predict first: the run is shown only to who has answered.
lessons-refused-shut = Nothing is asked at the moment.
lessons-refused-statement = Answer every statement of the questionnaire, and no other.

## The student sheet

lessons-sheet-name = Name: ______________________    Date: ______________
lessons-sheet-mine = My prediction (tick one before the run)
lessons-sheet-why = Why I think so
lessons-sheet-saw = What the run showed (sketch the main figure, with its interval)
lessons-sheet-right = Right by the numbers was
lessons-sheet-after = Turn over after the run
lessons-sheet-explain = Why it came out like this, in my own words
lessons-sheet-where = A market in which I would not expect it, and why
