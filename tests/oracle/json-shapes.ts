/** Events as other services nest them (recognition, section 7). */
import type { Json, JsonObject } from './json-writing';
import type { JsonShape } from './world';

/** What stands in the place of a text; nobody and nothing stay what they are. */
const wrapped = (value: Json, wrap: (value: Json) => Json): Json =>
  value === null || value === '' ? value : wrap(value);

const users: Record<JsonShape['user'], (user: Json) => [key: string, value: Json]> = {
  text: (user) => ['user', user],
  'actor.alternateId': (user) => [
    'actor',
    wrapped(user, (alternateId) => ({ id: '00u1', type: 'User', alternateId, displayName: 'of the log' })),
  ],
  'user.name': (user) => ['user', wrapped(user, (name) => ({ name }))],
  'user.userPrincipalName': (user) => [
    'user',
    wrapped(user, (userPrincipalName) => ({ id: '7', userPrincipalName, name: 'of the log' })),
  ],
  'list of one': (user) => ['user', wrapped(user, (one) => [one])],
  'list of one object': (user) => ['user', wrapped(user, (loginName) => [{ loginName, name: 'of the log' }])],
  'inside value': (user) => ['user', wrapped(user, (login) => ({ kind: 'person', value: { login } }))],
  'inside the only object': (user) => ['user', wrapped(user, (userName) => ({ principal: { userName } }))],
};

const times: Record<JsonShape['time'], (time: Json) => [key: string, value: Json]> = {
  text: (time) => ['timestamp', time],
  published: (time) => ['published', time],
  'id.time': (time) => ['id', wrapped(time, (value) => ({ time: value, uniqueQualifier: '58' }))],
  object: (time) => ['timestamp', wrapped(time, (dateTime) => ({ dateTime }))],
  'list of one': (time) => ['timestamp', wrapped(time, (one) => [one])],
};

const results: Record<JsonShape['result'], (result: Json) => [key: string, value: Json]> = {
  text: (result) => ['result', result],
  'outcome.result': (result) => ['outcome', wrapped(result, (value) => ({ result: value, reason: null }))],
  object: (result) => ['result', wrapped(result, (value) => ({ value }))],
  'list of one': (result) => ['result', wrapped(result, (one) => [one])],
};

export interface Event {
  user: Json;
  time: Json;
  result: Json;
  /** What is not nested. */
  others: JsonObject;
}

/** The event as the service writes it; `put` leaves out what is not there where the file does. */
export function nestedEvent(shape: JsonShape, event: Event, nulls: 'null' | 'absent'): JsonObject {
  const object: JsonObject = {};
  const put = ([key, value]: [key: string, value: Json]): void => {
    if (value !== null || nulls === 'null') object[key] = value;
  };
  if (shape.target) put(['target', [{ id: '9', type: 'User', alternateId: 'somebody.else', displayName: 'Else' }]]);
  put(users[shape.user](event.user));
  put(times[shape.time](event.time));
  put(results[shape.result](event.result));
  Object.entries(event.others).forEach(put);
  return shape.source ? { _index: 'events', _source: object } : object;
}

/** The rows where the service puts them. */
export const rowsBelow: Record<JsonShape['rows'], (rows: Json[]) => Json> = {
  logs: (logs) => ({ logs, nextPageToken: null }),
  'a list alone': (rows) => rows,
  Records: (Records) => ({ Records }),
  value: (value) => ({ '@odata.context': 'events', value }),
  'hits.hits': (hits) => ({ took: 3, hits: { total: { value: hits.length }, hits } }),
  'data.page.entries': (entries) => ({ ok: true, data: { page: { entries } } }),
};
