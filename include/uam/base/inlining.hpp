#pragma once

/// Says of a function on the way of every record or block that it becomes part of its caller, whatever the compiler
/// thinks of its length: clang leaves some of them calls, above all where the module is compiled for size around them,
/// and then what a block of text showed goes through memory instead of registers. Without the mark the whole aggregate
/// takes about a seventh longer in wasm (BENCHMARKS.md, "Two builds against each other"). A higher threshold for all
/// functions gives the same and a third more weight. It stands with the specifiers of a function, and behind the
/// parameters of a lambda.
#define UAM_HOT __attribute__((always_inline))

/// Says of a function that it is a call everywhere.
#define UAM_APART __attribute__((noinline))
