#pragma once

// Owns dates as Japanese documents print them: Ｒ2.5.13, Ｒ２．５．１３, 令和２年５月13日, 令和元年,
// 2020/5/13, 2020年5月13日. Era bounds follow the government ordinances on era names (昭和元 1926-12-25,
// 平成元 1989-01-08, 令和元 2019-05-01).

#include <optional>
#include <string>
#include <string_view>

namespace torikumi {

/// A date in a line: bytes [offset, offset+length) of the line as printed. `iso` is YYYY-MM-DD; empty where
/// the date does not exist (H31.5.1, 2 月 30 日). A date without month or day is not found.
struct PrintedDate {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::optional<std::string> iso;

    friend bool operator==(const PrintedDate&, const PrintedDate&) = default;
};

/// The first complete date in `line`, unfolded.
std::optional<PrintedDate> find_date(std::string_view line);

/// The first month in `line`, unfolded, with its year and without a day: 令和６年２月, 2024年２月. `iso` is
/// empty.
std::optional<PrintedDate> find_month(std::string_view line);

}  // namespace torikumi
