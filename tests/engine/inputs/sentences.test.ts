/** Sentences of product.md that no other test would notice being broken. */
import { describe, expect, it } from 'vitest';
import { newEngine, textSource } from '../support/engine';

const users =
  'Login Name,Display Name,E-mail Address,Status\nann,Ann,guest@example.com,1\nguest@example.com,Gus,x@example.com,1\n';
const loginsOf = async (...files: [name: string, text: string][]): Promise<string[]> => {
  const engine = newEngine();
  await engine.add(files.map(([name, text]) => textSource(name, text)));
  return (await engine.rows(0, 10)).map(({ login }) => login);
};

describe('section 1', () => {
  it('compares guests with logins, never with e-mail addresses of profiles', async () => {
    const guests =
      'Company Name,Name,E-mail Address,Status,Last Login Date and Time,Guest Space IDs,Guest Spaces\n' +
      'Example,Gus,guest@example.com,Active,,1,Space\n';
    expect(await loginsOf(['user.csv', users], ['guests.csv', guests])).toEqual(['ann']);
  });

  it.each([' ', '\t', '\u00a0', '\u3000'])('trims a blank %j around logins, codes and names', async (blank) => {
    const around = (text: string): string => `"${blank}${text}${blank}"`;
    const engine = newEngine();
    await engine.add([
      textSource('user.csv', `Login Name,Display Name,Status\n${around('ann')},${around('Ann')},1\n`),
      textSource(
        'organization.csv',
        'Department Code,Display Name,New Department Code,Localized Name,Language for Localized Name,' +
          `Parent Department Code,Description\n${around('d1')},${around('Sales')},,,,,\n`,
      ),
      textSource('userOrganizations.csv', `Login name,Department code 1\n${around('ann')},${around('d1')}\n`),
      textSource('userServices.csv', `Login Name,Service Code 1\n${around('ann')},${around('ki')}\n`),
      textSource('access.csv', `Time,User\n2026-11-20 10:00:00,${around('ann')}\n`),
    ]);
    expect(await engine.rows(0, 10)).toMatchObject([
      { login: 'ann', name: 'Ann', department: 'Sales', departmentCode: 'd1', accessDays: 1 },
    ]);
  });

  it.each([
    ['kintone', 1],
    ['garoon', 0],
    ['office', 0],
    ['mailwise', 0],
    ['secure_access', 0],
  ])('takes the service %s of JSON for what it means', async (service, rows) => {
    const services = JSON.stringify([{ code: 'ann', services: [service] }]);
    expect(await loginsOf(['user.csv', users], ['services.json', services])).toHaveLength(rows);
  });
});
