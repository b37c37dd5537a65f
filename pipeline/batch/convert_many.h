#pragma once

// Owns the run over many documents: which is begun when, and that results come in the order in which the
// documents were named, whoever is ready first. The same for any number of workers.

#include <functional>
#include <string>
#include <vector>

#include "pipeline/batch/convert_task.h"
#include "pipeline/batch/worker_pool.h"

namespace torikumi {

/// One document: the plan of `input` goes to `output`, either may be "-".
struct Errand {
    std::string input;
    std::string output;
};

/// What a document that could not be converted is to the others.
enum class AfterFailure { kGoOn, kStop };

struct ManySettings {
    TaskSettings task{};
    int workers = 1;
    Sandbox sandbox = Sandbox::kNone;
    AfterFailure after_failure = AfterFailure::kGoOn;
};

/// Takes each result in the order of the errands, its plan delivered.
using TakeInOrder = std::function<void(const TaskResult&)>;

/// Told of each result as soon as its plan is delivered, whichever is ready first; the digest is of the plan,
/// empty where there is none.
using Note =
    std::function<void(const Errand& errand, const TaskResult& result, const std::string& output_sha256)>;

/// Whether `result` is a failure that is to stop the run.
bool is_to_stop(const TaskResult& result, const ManySettings& settings);

/// Ends early where standard output is to have a plan and takes no more, and after a
/// failure that is to stop it: at once where each plan has a file to itself, in the order of the errands in
/// a stream. `take` is then told of what lies in its file already, too. `note` is of plans that have a file
/// to themselves.
void convert_many(const std::vector<Errand>& errands, const ManySettings& settings, const TakeInOrder& take,
                  const Note& note = {});

}  // namespace torikumi
