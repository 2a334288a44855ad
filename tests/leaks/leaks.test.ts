import { testLeaks } from '../engine/support/leak-tests';

testLeaks({ core: 10_000, removed: 2000, cleared: 500 }, 900_000);
