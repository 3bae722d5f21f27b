# 无法读取或写入的世界存储。

kept-no-store = { $place } 不是存储：里面没有 store.json
kept-in-place = { $place }：{ $problem }
kept-no-sweep-at-all = 里面没有任何扫描
kept-which-sweep = { $place }：{ GIVEN($name) ->
    [yes] 没有扫描 { $name }；
   *[no] 哪一个扫描？
}{ $there }
kept-disk-full = { $place }：磁盘已满；已保存的内容完好。请腾出空间后再给同一命令
kept-no-permission = { $place }：没有权限写入这个存储，但可以读取。请复制一份，或另选文件夹
kept-is-file = { $place } 是文件；存储需要文件夹
kept-other-format = { $place }：这个存储的格式是 { $there }；本版本读取 { $ours }：请另选文件夹
kept-something-else = { $place } 里有别的东西（{ $files }）；存储需要自己的文件夹
kept-no-description = { $place }：不是存储的说明；请另选文件夹
kept-busy = { $place }：有 { $n } 个进程正在使用（{ $who }）；等它们结束后再 compact
kept-another-sweep = { $place } 里已有另一个名为 { $name } 的扫描（{ $worlds } 个世界，其中 { $asked } 个是这次要的）；请给这次另取名字，或加 --replace：跑过的世界仍留在存储里
