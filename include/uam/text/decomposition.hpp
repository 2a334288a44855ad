#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace uam::text {

/// A combining mark, and the letters that have it: each with what is left of it without the mark.
struct LettersOfMark {
  char16_t mark;
  std::u16string_view letters;  ///< In pairs: the letter, and the letter without the mark.
};

/// The letters of names that Unicode writes in two ways (UAX 15): Latin with marks, Vietnamese among it, Greek,
/// Cyrillic and kana. Hangul is computed instead. What is rarer is left: nobody signs in by it.
inline constexpr std::array kLettersOfMarks = {
    LettersOfMark{0x0300, u"ÀAÈEÌIÒOÙUàaèeìiòoùuǛÜǜüǸNǹnḔĒḕēṐŌṑōẀWẁwẦÂầâẰĂằăỀÊềêỒÔồôỜƠờơỪƯừưỲYỳyЀЕЍИѐеѝи"},
    LettersOfMark{0x0301,
                  u"ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzǗÜǘüǴGǵgǺÅǻåǼÆǽæǾØǿøḈÇḉçḖĒḗēḮÏḯïḰKḱkḾMḿmṌÕṍõṒŌṓōṔPṕ"
                  u"pṸŨṹũẂWẃwẤÂấâẮĂắăẾÊếêỐÔốôỚƠớơỨƯứưΆΑΈΕΉΗΊΙΌΟΎΥΏΩΐϊάαέεήηίιΰϋόούυώωЃГЌКѓгќк"},
    LettersOfMark{0x0302, u"ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷyẐZẑzẬẠậạỆẸệẹỘỌộọ"},
    LettersOfMark{0x0303, u"ÃAÑNÕOãañnõoĨIĩiŨUũuṼVṽvẪÂẫâẴĂẵăẼEẽeỄÊễêỖÔỗôỠƠỡơỮƯữưỸYỹy"},
    LettersOfMark{0x0304, u"ĀAāaĒEēeĪIīiŌOōoŪUūuǕÜǖüǞÄǟäǠȦǡȧǢÆǣæǬǪǭǫȪÖȫöȬÕȭõȰȮȱȯȲYȳyḠGḡgḸḶḹḷṜṚṝṛӢИӣиӮУӯу"},
    LettersOfMark{0x0306, u"ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭuḜȨḝȩẶẠặạЎУЙИйиўуӁЖӂжӐАӑаӖЕӗе"},
    LettersOfMark{0x0307,
                  u"ĊCċcĖEėeĠGġgİIŻZżzȦAȧaȮOȯoḂBḃbḊDḋdḞFḟfḢHḣhṀMṁmṄNṅnṖPṗpṘRṙrṠSṡsṤŚṥśṦŠṧšṨṢṩṣṪTṫtẆWẇwẊXẋxẎYẏyẛſ"},
    LettersOfMark{
        0x0308,
        u"ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸYḦHḧhṎÕṏõṺŪṻūẄWẅwẌXẍxẗtΪΙΫΥϊιϋυЁЕЇІёеїіӒАӓаӚӘӛәӜЖӝжӞЗӟзӤИӥиӦОӧоӪӨӫөӬЭӭэӰУӱуӴЧӵчӸЫӹы"},
    LettersOfMark{0x0309, u"ẢAảaẨÂẩâẲĂẳăẺEẻeỂÊểêỈIỉiỎOỏoỔÔổôỞƠởơỦUủuỬƯửưỶYỷy"},
    LettersOfMark{0x030A, u"ÅAåaŮUůuẘwẙy"},
    LettersOfMark{0x030B, u"ŐOőoŰUűuӲУӳу"},
    LettersOfMark{0x030C, u"ČCčcĎDďdĚEěeĽLľlŇNňnŘRřrŠSšsŤTťtŽZžzǍAǎaǏIǐiǑOǒoǓUǔuǙÜǚüǦGǧgǨKǩkǮƷǯʒǰjȞHȟh"},
    LettersOfMark{0x030F, u"ȀAȁaȄEȅeȈIȉiȌOȍoȐRȑrȔUȕuѶѴѷѵ"},
    LettersOfMark{0x0311, u"ȂAȃaȆEȇeȊIȋiȎOȏoȒRȓrȖUȗu"},
    LettersOfMark{0x031B, u"ƠOơoƯUưu"},
    LettersOfMark{0x0323, u"ḄBḅbḌDḍdḤHḥhḲKḳkḶLḷlṂMṃmṆNṇnṚRṛrṢSṣsṬTṭtṾVṿvẈWẉwẒZẓzẠAạaẸEẹeỊIịiỌOọoỢƠợơỤUụuỰƯựưỴYỵy"},
    LettersOfMark{0x0324, u"ṲUṳu"},
    LettersOfMark{0x0325, u"ḀAḁa"},
    LettersOfMark{0x0326, u"ȘSșsȚTțt"},
    LettersOfMark{0x0327, u"ÇCçcĢGģgĶKķkĻLļlŅNņnŖRŗrŞSşsŢTţtȨEȩeḐDḑdḨHḩh"},
    LettersOfMark{0x0328, u"ĄAąaĘEęeĮIįiŲUųuǪOǫo"},
    LettersOfMark{0x032D, u"ḒDḓdḘEḙeḼLḽlṊNṋnṰTṱtṶUṷu"},
    LettersOfMark{0x032E, u"ḪHḫh"},
    LettersOfMark{0x0330, u"ḚEḛeḬIḭiṴUṵu"},
    LettersOfMark{0x0331, u"ḆBḇbḎDḏdḴKḵkḺLḻlṈNṉnṞRṟrṮTṯtẔZẕzẖh"},
    LettersOfMark{0x3099,
                  u"がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほゔうゞゝガカギキグ"
                  u"クゲケゴコザサジシズスゼセゾソダタヂチヅツデテドトバハビヒブフベヘボホヴウヷワヸヰヹヱヺヲヾヽ"},
    LettersOfMark{0x309A, u"ぱはぴひぷふぺへぽほパハピヒプフペヘポホ"},
};

/// A letter without its last mark, and that mark.
struct LetterParts {
  char16_t letter = 0;  ///< 0: it is one letter.
  char16_t mark = 0;
};

namespace detail {

struct LetterRange {
  char32_t first;
  char32_t last;
};

inline constexpr std::array kLetterRanges = {LetterRange{0xC0, 0x24F}, LetterRange{0x386, 0x3CF},
                                             LetterRange{0x400, 0x4FF}, LetterRange{0x1E00, 0x1EFF},
                                             LetterRange{0x3040, 0x30FF}};

inline constexpr std::size_t kLetterPlaces = [] {
  std::size_t places = 0;
  for (const LetterRange& range : kLetterRanges) places += range.last - range.first + 1;
  return places;
}();

/// Where the parts of a letter stand; `kLetterPlaces` where none can.
[[nodiscard]] constexpr std::size_t placeOfLetter(char32_t letter) {
  std::size_t before = 0;
  for (const LetterRange& range : kLetterRanges) {
    if (letter < range.first) break;
    if (letter <= range.last) return before + (letter - range.first);
    before += range.last - range.first + 1;
  }
  return kLetterPlaces;
}

/// By place, so that a letter costs no search: display names in kana are compared by the million.
inline constexpr auto kLetterParts = [] {
  std::array<LetterParts, kLetterPlaces> parts{};
  for (const LettersOfMark& marked : kLettersOfMarks) {
    for (std::size_t at = 0; at + 1 < marked.letters.size(); at += 2) {
      parts[placeOfLetter(marked.letters[at])] = {marked.letters[at + 1], marked.mark};
    }
  }
  return parts;
}();

}  // namespace detail

[[nodiscard]] constexpr LetterParts partsOf(char32_t letter) {
  const std::size_t place = detail::placeOfLetter(letter);
  return place == detail::kLetterPlaces ? LetterParts{} : detail::kLetterParts[place];
}

/// In which order marks of one letter stand, whatever the order in which they were written: the canonical combining
/// class. 0: no mark.
[[nodiscard]] constexpr std::uint8_t markClassOf(char32_t character) {
  if (character == 0x3099 || character == 0x309A) return 8;
  if (character < 0x300 || character > 0x333) return 0;
  if (character == 0x321 || character == 0x322 || character == 0x327 || character == 0x328) return 202;
  if (character == 0x31B) return 216;
  const bool below =
      (character >= 0x316 && character <= 0x319) || (character >= 0x31C && character <= 0x326) || character >= 0x329;
  return below ? 220 : 230;
}

/// False for ASCII, Han and what else stands alone; true for some that do.
[[nodiscard]] constexpr bool mayComeApart(char32_t character) {
  return character >= 0xC0 && (character <= 0x30FF || (character >= 0xAC00 && character <= 0xD7A3));
}

/// Appends a letter taken apart into its base and its marks, as NFD does; a mark goes to its place among those that
/// stand behind the same letter. Longer texts than a login's must not come here: a mark passes all that follow it.
// NOLINTNEXTLINE(misc-no-recursion): as deep as one letter has marks
inline void appendDecomposed(std::u32string& out, char32_t character) {
  if (character >= 0xAC00 && character <= 0xD7A3) {
    const char32_t syllable = character - 0xAC00;
    out.push_back(0x1100 + syllable / 588);
    out.push_back(0x1161 + syllable % 588 / 28);
    if (syllable % 28 != 0) out.push_back(0x11A7 + syllable % 28);
    return;
  }
  if (const LetterParts parts = partsOf(character); parts.letter != 0) {
    appendDecomposed(out, parts.letter);
    character = parts.mark;
  }
  std::size_t at = out.size();
  if (const std::uint8_t own = markClassOf(character); own != 0) {
    while (at > 0 && markClassOf(out[at - 1]) > own) --at;
  }
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(at), character);
}

}  // namespace uam::text
