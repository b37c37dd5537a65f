#pragma once

// Owns which documents are meant: by files, folders and patterns on the command line and by lists of paths.
// Not here: what a file holds, and where its result goes (pipeline/run/output_paths.h).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/run/output_paths.h"

namespace torikumi {

enum class ListForm { kLines, kNulls };

/// The paths in the text of a list. An empty one is passed over.
std::vector<std::string> paths_in_list(std::string_view list, ListForm form);

/// A folder stands for the files in it and below that are named .pdf or .txt, in the order of their names,
/// but for hidden ones; a pattern of * ? [] that is no file stands for what matches. Names of results keep
/// the folders below the one that was named. Throws UsageError where a folder or pattern stands for nothing,
/// and where a folder cannot be read.
std::vector<NamedInput> find_inputs(const std::vector<std::string>& words);

/// A path of a list is no pattern, and names of results keep all of its folders: an entry more or less leaves
/// the names of the others as they are.
std::vector<NamedInput> find_listed(const std::vector<std::string>& paths);

/// Whether the words name a folder or a pattern, which may stand for several documents also where it is one.
bool may_be_several(const std::vector<std::string>& words);

}  // namespace torikumi
