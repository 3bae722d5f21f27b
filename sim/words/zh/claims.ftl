# 各条论断自己的文字。英文在 experiments/loyalty_studies/claims/ 里，标识由英文的词组成。
