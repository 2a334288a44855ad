/** What draws. Of its own in the hosted page, so that the rest need not wait for it; asked for with the rest. */
import './access-calendar';
import './pictures';
