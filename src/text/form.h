#pragma once
// What the form of a line or paragraph says of it, by itself. `spaced` and `plain` are as in
// text/fragments.h.
#include <string_view>

namespace xiezuo {

using Characters = std::u32string_view;

bool Contains(Characters text, Characters part);
bool IsDigit(char32_t c);
bool IsOneOf(char32_t c, Characters set);

// Ends with 。！？…；： or the like, closing quotes and brackets after it allowed, or with a closing bracket.
bool EndsSentence(Characters plain);
// More closing than opening quotes and brackets at some point / an opening one that is never closed.
bool ClosesUnopened(Characters plain);
bool LeavesOpen(Characters plain);

// 新锡山 要闻 02; 2024年10月15日 星期二; （下转4版）
bool IsPageLine(Characters spaced, Characters plain);
// □记者 …; 文/图 …; 责编 … 版式 …; （宗 和）; also page lines' editors. `IsBareName`: a person's name alone,
// 林小明.
bool IsByline(Characters spaced, Characters plain);
bool IsBareName(Characters plain);
// Editors, layout, proof readers: a byline that is nobody's who wrote.
bool IsEditorsLine(Characters spaced);
// A line of a picture's credit that goes with the caption above it: 乌云娜 摄.
bool IsCredit(Characters spaced, Characters plain);
bool IsCaption(Characters spaced, Characters plain);
bool IsListItem(Characters spaced);
// A heading by its form; `plain` may still be a piece of a paragraph.
bool IsHeading(Characters plain);
// ■正安, 【回望】, ▌延伸阅读, # 标题: a heading that carries a mark.
bool IsMarkedHeading(Characters plain);
// 【延伸阅读】【链接】: what follows is another text.
bool IsBoxHeading(Characters plain);

// ————, ＊＊＊: rules and ornaments, a line without a letter or digit.
bool IsOrnament(Characters plain);
// 黎明村扶贫车间 410万元 2019年投用: columns set apart by spaces, figures among them.
bool IsTableRow(Characters spaced);

// 拍卖公告, 公益广告, 招聘启事: it and what follows are no article.
bool IsNoticeLabel(Characters plain);
bool IsPublicServiceLabel(Characters plain);
// An advertisement or notice by its words, without a label before it.
bool IsNotice(Characters plain);

// 本报讯, 又讯, 本报…电: a report begins here, perhaps after its title in the same line.
bool OpensReport(Characters spaced);
// Ends with its reporters in brackets: …上岗值守。（宗 和）
bool ClosesReport(Characters spaced);
// A fragment that cannot go on a line before it, whatever that is.
bool BeginsAnew(Characters spaced, Characters plain);

}  // namespace xiezuo
