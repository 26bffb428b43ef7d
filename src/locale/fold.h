#pragma once
// One canonical form for matching, so that rules and the gazetteer need to know only one way of writing:
//  - full-width digits, letters and signs become ASCII (２０１６ → 2016, ％ → %, ＋ → +, U+3000 and U+00A0 →
//  space);
//  - , ; : ! ? become full width （，；：！？） unless they stand between two ASCII letters or digits (1,234;
//  12:30) or
//    begin "://"; ( ) always become （ ）; ， between two full-width digits is the ',' of a number;
//  - ． becomes '.'; 。 stays; ﹑ and ､ become 、;  · • ・ ‧ ∙ ･ become ·;
//  - 「」『』〝〞 and ASCII " become “ ” (a " that closes nothing opens); ‘ ’ stay; an odd last " stays as it
//  is;
//  - – ― ─ become —, 〜 and ~ become ～; — and ～ stay;
//  - each traditional Han character becomes its simplified one, except those that simplified writing (GB
//  2312) has
//    itself: 縣 → 县, but 乾 and 著 stay, so that 乾縣 and 乾县 meet (後 於 徵 夥 菸 do become 后 于 征 伙
//    烟).
// Folding never joins or drops characters: one code point gives one code point. Safe to call from several
// threads.
#include <string>
#include <string_view>

namespace xiezuo {

std::string FoldForMatching(std::string_view utf8);

// The same over code points, in place.
void FoldCodePoints(std::u32string& text);

}  // namespace xiezuo
