/** The catalogue in one language, as the command speaks: its own sentences, and those that it shares with the page. */
import { catalogues } from '../messages/catalogue';

export const createMessages = catalogues(
  import.meta.glob<string>('../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true }),
);
