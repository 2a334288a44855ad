/** `npm test -- leaks` does the same oftener. */
import { testLeaks } from '../support/leak-tests';

testLeaks({ core: 1000, removed: 100, cleared: 40 }, 120_000);
