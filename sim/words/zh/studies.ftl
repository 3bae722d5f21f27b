# 没有的、或无法装入的研究、检查和目标。

studies-no-file = { $file }：没有这个文件
studies-not-loaded = { $name }（{ $module }）无法装入：{ $why }
studies-lacks = { $name }（{ $module }）里没有 { $what }
studies-no-study = { $name }（{ $module }）是 { $kind }，不是 Study
studies-none-in-file = { $file }：里面没有研究；请写 STUDY = Study(name, claim, run)，Study 来自 sim.lab.court.claim
studies-broken = { $problems }。若要略过它们，请逐个写出{ $what }：{ $names }
studies-no-number = 没有第 { $name } 号主张；现有的编号：{ $numbers }
