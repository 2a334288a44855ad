/** What the table shows as a whole, in pictures. */
import { html } from 'lit';
import type { Panel } from '../screen/screen';

// What draws is not there yet when the first screen is: it is asked for beside it, with the rest of the page, so that
// no request is made later. Where it did not come, the panel says so.
import('./charts').catch(() => undefined);

export const picturesPanel: Panel = {
  name: 'pictures',
  label: 'tab-pictures',
  render: ({ monitor, messages, controller }, _state, active) =>
    html`<user-access-pictures
      exportparts="picture"
      .monitor=${monitor}
      .active=${active}
      @failed=${(event: CustomEvent<unknown>) => controller.failed(event.detail)}
      >${messages.text('pictures-missing')}</user-access-pictures
    >`,
};
