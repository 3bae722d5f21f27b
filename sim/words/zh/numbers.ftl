numbers-unknown = 未知
numbers-infinite = 无穷大
numbers-seconds = { $n } 秒
numbers-minutes = { $n } 分钟
numbers-hours = { $n } 小时
