numbers-unknown = 未知
numbers-infinite = 无穷大
