#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit of the core, with its reason. They bound memory and time on hostile or broken files; no real export
/// comes near. What lies over a limit is told to the user, or is only kept in smaller numbers while all of it is
/// counted.
namespace uam::limits {

/// Bytes of one record (product.md section 1): a longer one is one malformed line. It bounds what a reader must hold.
inline constexpr std::size_t kRecordBytes = std::size_t{16} << 20;

/// Cells of one record: 16 MiB of commas would else be 200 MB of cells. A record with more is a malformed line.
inline constexpr std::size_t kRecordCells = std::size_t{1} << 16;

/// Brackets open at once inside one record of JSON, and in a JSON value: values are destroyed as deep as they are
/// nested, on a stack of one megabyte. A deeper record is a malformed line, a deeper text no JSON.
inline constexpr std::size_t kRecordDepth = 512;
inline constexpr std::size_t kValueDepth = kRecordDepth;

/// Brackets open at once that a record too deep is followed through to its end: where each stands is kept. Of a record
/// beyond that the lines behind its first one are read as others.
inline constexpr std::size_t kOpenBrackets = std::size_t{1} << 20;

/// Bytes from the beginning of a JSON object that are looked at for the array of records that it may hold.
inline constexpr std::size_t kHolderBytes = std::size_t{64} << 10;

/// Places kept of each problem (product.md section 6); all are counted.
inline constexpr std::size_t kProblemPlaces = 100;

/// Bytes shown of a cell that could not be read, up to the last whole character.
inline constexpr std::size_t kProblemTextBytes = 64;

/// Bytes of a heading that may mean something: one longer is a cell, as logs hold them by the thousand in first rows.
inline constexpr std::size_t kHeadingBytes = std::size_t{1} << 10;

/// Headings named where a file is refused: those of an export are one line, a row of thousands is none.
inline constexpr std::size_t kRefusalHeadings = 10;

/// Bytes shown of what an answer says that is no export: a sentence or two, in any writing.
inline constexpr std::size_t kMessageBytes = 256;

/// Bytes that are looked at for markup, and of a text that a server says instead of a file.
inline constexpr std::size_t kMarkupBytes = std::size_t{4} << 10;

/// Unknown logins kept of a log and of all logs together, those first that were met first: a log full of invented ones
/// must not fill the memory. Of any other the lines alone are counted. What is near to a user is kept beside them: a
/// company whose log writes all logins in capitals has one for each user.
inline constexpr std::size_t kUnknownLogins = 20'000;
inline constexpr std::size_t kNearMisses = 100'000;

/// Unknown logins, and near ones, kept of a part of a log, where which of them come first shows only when the parts are
/// put together. A part with more is read with the whole.
inline constexpr std::size_t kPartUnknownLogins = 100'000;

/// Bytes of a text that is kept as an unknown login and compared with what is known of users: a mail address has 320 at
/// most, and a name may stand before it.
inline constexpr std::size_t kNearTextBytes = 512;

/// Users that are named for an unknown login that may mean several.
inline constexpr std::size_t kNearUsers = 5;

/// Unknown logins, and near ones, that are shown.
inline constexpr std::size_t kUnknownLoginsShown = 100;

/// Different cells of one column that are counted, to name the commonest; of more the first is named, and all are
/// counted together. Longer ones are counted without being told apart.
inline constexpr std::size_t kCountedCells = 1000;
inline constexpr std::size_t kCountedBytes = 256;

/// Words that nobody knows, named in one sentence: the commonest; the rest is counted.
inline constexpr std::size_t kWordsNamed = 8;

/// Members of a JSON log, behind its first objects, whose meaning is asked and remembered, and the bytes of the key of
/// one. Of any other it is asked only whether it was chosen or named for a field.
inline constexpr std::size_t kKeys = 2048;
inline constexpr std::size_t kKeyBytes = 64;

/// Records looked at to tell the shape of a file without a heading; to compare delimiters; objects looked at for keys.
inline constexpr std::size_t kShapeRecords = 2000;
inline constexpr std::size_t kDelimiterRecords = 100;
inline constexpr std::size_t kKeyObjects = 100;

/// Rows above a heading: a title and what a report says of itself take a few.
inline constexpr std::size_t kRowsAboveHeading = 10;

/// Records of a preview.
inline constexpr std::size_t kPreviewRecords = 5;

/// Cells listed that were made harmless in a CSV; all are counted.
inline constexpr std::size_t kAlteredCells = 100;

/// Bytes that a host may ask room for at once: hosts hand over pieces of a few megabytes, and a wild size must not end
/// the module.
inline constexpr std::size_t kPieceBytes = std::size_t{64} << 20;

/// Bytes of search texts that a host may give back: a million names of 256 bytes.
inline constexpr std::size_t kSearchTextBytes = std::size_t{256} << 20;

/// Seconds by which a zone may differ from UTC: no place on earth is a day away from it.
inline constexpr std::int64_t kZoneOffset = 172'800;

/// Seconds from 1970 to a change of a zone: what JavaScript tells exactly.
inline constexpr std::int64_t kZoneInstant = std::int64_t{1} << 53;

/// Lines that cybozu.com gives in one download at most: a log of exactly as many was probably cut (product.md section
/// 3).
inline constexpr std::uint64_t kDownloadLines = 100'000;

/// Bytes that the days of one log, and those of all logs together, may take: a million users over 16 years. A log
/// beyond that is refused before its memory is asked for.
inline constexpr std::size_t kDaysBytes = std::size_t{768} << 20;

/// Days of the window (product.md section 4).
inline constexpr std::int64_t kWindowDays = 366;

}  // namespace uam::limits
