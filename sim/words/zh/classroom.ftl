# 课堂各房间的外框、入口，以及拒绝的理由。

classroom-title = 忠诚度实验室
classroom-opening = 正在打开课堂……
classroom-skip = 跳到正文
classroom-rooms = 房间
classroom-room-market = 市场
classroom-room-lessons = 课程
classroom-room-arena = 竞赛
classroom-room-grid = 试一试市场
classroom-room-state = 当时的市场
classroom-language = 语言
classroom-theme = 配色：{ $theme }
classroom-theme-auto = 随系统
classroom-theme-light = 浅色
classroom-theme-dark = 深色
classroom-lost = 连接断开，正在重新连接；什么都不会丢失。
classroom-listening-here = 仅由本机提供给本机，地址 { $address }。
classroom-listening-shared = 地址 { $address }，本网络中持有课堂代码的人都可以进入。
classroom-nothing = 你已进入。这里暂时还没有开放任何房间：请等待教师。

classroom-door = 进入课堂
classroom-door-code = 课堂代码
classroom-door-name = 你的名字（全班可见）
classroom-door-enter = 进入

## 为什么没有照办

classroom-refused-garbled = 无法读懂这条消息。
classroom-refused-field = 这条消息有误：{ $field }：{ $why }。
classroom-refused-again = 这条消息已经来过，或者来得太晚。
classroom-refused-hello = 请先说明你是谁。
classroom-refused-key = 这不是教师的钥匙：请打开启动课堂时显示的地址。
classroom-refused-code = 没有使用这个代码的课堂，或者课堂的门已关。
classroom-refused-token = 这里已不认得这个浏览器：请用代码进入。
classroom-refused-tries = 这个地址错误的尝试太多：请等一分钟。
classroom-refused-name = 名字至少要有一个字。
classroom-refused-full = 课堂已满：共 { WHOLE($places) } 个位置。
classroom-refused-out = 教师已关闭这个位置。
classroom-refused-nobody = 这里没有这个人。
classroom-refused-room = 你不能在这里做这件事。
