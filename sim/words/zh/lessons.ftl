# 课程页面的框架。课程本身所说的话在 taught.ftl 里。

lessons-title = 课程
lessons-lead = 先预测，再运行，后解释。按下按钮时，每个世界才真正被模拟；什么是对的，由数字来说。
lessons-minutes = { WHOLE($minutes) } 分钟
lessons-done = 已回答过
lessons-back = 全部课程
lessons-markets = 模拟的市场：{ $markets }
lessons-choose = 先选一个答案：只有做了预测的人才能看到运行结果。
lessons-run = 运行这些世界
lessons-running = 正在模拟……
lessons-progress = 已模拟 { WHOLE($done) } 个世界，共 { WHOLE($total) } 个
lessons-failed = 未能完成模拟，请再试一次。
lessons-happened = 发生了什么
lessons-worlds = 来自 { WHOLE($worlds) } 个世界。每次比较中，各世界的顾客、关系和运气都相同；区间只反映运气。
lessons-yours = 你的预测：{ $answer }
lessons-right = 按这次运行的数字：{ $answer }
lessons-agree = 你的预测与运行结果一致。
lessons-differ = 你的预测与运行结果不同。
lessons-elsewhere = 它在哪里不成立
lessons-honest = 可以相信多少
lessons-research = 研究发现
lessons-law = 背后的规律
lessons-discuss = 讨论
lessons-try = 动手试试
lessons-open-market = 打开实时市场
lessons-again = 重新预测
lessons-notes = 教师备注
lessons-aim = 目标：{ $text }
lessons-think = 学生通常的想法：{ $text }
lessons-ask = 可以提问：{ $text }
lessons-timing = 时间：故事与预测 { WHOLE($before) } 分钟，运行与图表 { WHOLE($run) } 分钟，解释与讨论 { WHOLE($after) } 分钟。
lessons-sheet = 学生练习单（PDF）

## 全班投票

lessons-class = 全班
lessons-class-open = 让全班投票
lessons-class-close = 结束投票
lessons-class-shut = 收起问题
lessons-class-voted = { WHOLE($present) } 人中已有 { WHOLE($voted) } 人投票
lessons-class-waiting = 投票已开始。学生只看到问题和选项。
lessons-class-shown = 全班现在看到自己的答案和真实结果。
lessons-class-answers = 全班的答案
lessons-class-true = 数字判定为正确
lessons-votes = { WHOLE($votes) } 票
lessons-student-wait = 请等待教师提出问题。
lessons-student-pick = 你的预测
lessons-student-kept = 已收到你的答案。投票结束前可以更改。
lessons-student-closed = 投票已结束。请看运行结果。
lessons-student-missed = 这一题你没有投票。

## 问卷

lessons-survey = 课前与课后问卷
lessons-survey-about = 关于忠诚度的十条说法。在第一课之前和最后一课之后各问一次：全班会看到看法如何变化，以及实验室测得的结果。
lessons-survey-before = 课前提问
lessons-survey-after = 课后提问
lessons-survey-shut = 关闭问卷
lessons-survey-open-before = 已打开：课前。{ WHOLE($present) } 人中已有 { WHOLE($answered) } 人作答。
lessons-survey-open-after = 已打开：课后。{ WHOLE($present) } 人中已有 { WHOLE($answered) } 人作答。
lessons-survey-closed = 已关闭。
lessons-survey-csv = 答案（CSV）
lessons-survey-statement = 说法
lessons-survey-then = 课前
lessons-survey-now = 课后
lessons-survey-later = 课后提问并关闭之后，才显示实验室测得的结果。
lessons-survey-measured = 实验室测得
lessons-survey-measured-true = 成立
lessons-survey-measured-false = 不成立
lessons-survey-measured-untold = 无法判断
lessons-survey-measured-unlived = 尚未模拟
lessons-survey-cell = 同意 { WHOLE($agree) }，不同意 { WHOLE($disagree) }，不确定 { WHOLE($unsure) }
lessons-survey-agree = 同意
lessons-survey-disagree = 不同意
lessons-survey-unsure = 不确定
lessons-survey-send = 提交我的答案
lessons-survey-sent = 已收到你的答案。问卷打开期间可以更改。
lessons-survey-every = 请回答每一条；“不确定”也是答案。
lessons-survey-intro-before = 上课之前：你怎么想？
lessons-survey-intro-after = 上课之后：你现在怎么想？
lessons-survey-alone = 学生在共享课堂里作答：启动时请加 --share。

## 为什么没有照办

lessons-refused-lesson = 没有课程 { $id }。
lessons-refused-option = 这不是本课的答案之一。
lessons-refused-predict = 请先预测：只有回答过的人才能看到运行结果。
lessons-refused-shut = 现在没有提问。
lessons-refused-statement = 请回答问卷的每一条说法，且不要回答别的。

## 学生练习单

lessons-sheet-name = 姓名：______________________    日期：______________
lessons-sheet-mine = 我的预测（运行前选一项）
lessons-sheet-why = 我为什么这样想
lessons-sheet-saw = 运行显示了什么（画出主要的图，并标出区间）
lessons-sheet-right = 按数字，正确的是
lessons-sheet-after = 运行之后再翻到这一页
lessons-sheet-explain = 为什么会这样，用自己的话说
lessons-sheet-where = 我认为在哪个市场不会这样，为什么
