"""Numbers of disclosed items, and numbers of other things."""

from __future__ import annotations

import pytest

from nianshen.text.item_counts import counts_items


@pytest.mark.parametrize(
    "text",
    ["主动公开信息120条", "公开各类信息1,200余条", "公开信息三百二十条", "其中网站80条、微信40条", "发布解读12篇", "公开规范性文件5件", "各类动态共计1.2万条", "公开信息数量为320",
     "主动公开信息共 120 条", "累计发布320", "编印公报12期", "主动公开 １２０ 条", "公开财政预决算报告2份", "救助名册12期上网公布", "活动场所登记等信息58条"],
)  # fmt: skip
def test_items_are_counted(text: str) -> None:
    assert counts_items(text)


@pytest.mark.parametrize(
    "text",
    ["收到公开申请3件，组织培训2次", "根据《条例》第二十条规定公开", "设立公开栏2个", "办理留言12条", "收到意见建议15条", "收到办理各类贴文120余条", "回复群众诉求31条", "召开新闻发布会3次", "三审三校制度", "设置专栏3个",
     "予以公开3件，不予公开1件", "第一时间公开文件", "公开及时率100%", "公开2023年度预算", "在3个工作日内公开", "按照国办公开办函〔2021〕30号要求发布", "对12个股室按栏目更新计分"],
)  # fmt: skip
def test_other_numbers_are_none(text: str) -> None:
    assert not counts_items(text)
