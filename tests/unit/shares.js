// Emscripten gives a program an environment of its own; GoogleTest reads its share of the tests from there.
Module['preRun'] = [
  () => {
    for (const name of ['GTEST_TOTAL_SHARDS', 'GTEST_SHARD_INDEX']) {
      if (process.env[name] !== undefined) ENV[name] = process.env[name];
    }
  },
];
