"""The writer's own style as an adapter for Continue: texts judged and cut to pages, the process that learns, the comparison.

judged = pages.judge(texts, known=("en",))
run = store.begin(name, base, base_name, judged, pages.cut(judged), names)
for event in learning.Learning(run).events(): ...
"""
