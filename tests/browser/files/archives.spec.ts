import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zip, type ZipEntry } from '../../engine/support/zips';
import { readInput, sampleFiles, textFile, type InputFile } from '../support/input-files';
import { expect, test } from '../support/monitor-test';

const archive = (name: string, entries: ZipEntry[]): InputFile => ({ name, bytes: Buffer.from(zip(entries)) });
const people = textFile('people.csv', 'login name,display name\nkato,Kato Rin\nmori,Mori Sora\n');
const line = '2026-11-02 09:00:00,kato\n';
const log = `time,user\n${line}`;

test('a ZIP archive is its files: listed, overridable, removable, and the same table', async ({ monitor, page }) => {
  await monitor.open();
  const entries = sampleFiles().map(({ name, bytes }, index) => ({
    name: `exports/${name}`,
    content: bytes,
    method: index % 2 === 0 ? 8 : 0,
  }));
  await monitor.drop([archive('exports.zip', [...entries, { name: '__MACOSX/._user.csv', content: 'x' }])]);
  await expect(monitor.count).toHaveText('332 of 332 users');
  await monitor.setTimeZone('Asia/Tokyo');
  await monitor.settled();
  await monitor.setAsOf('2026-11-20');
  expect((await monitor.rows(1))[0]).toEqual(['橋本 葵', 'カスタマーサポート部', '2026-11-18', '7']);
  await expect(monitor.input('exports.zip/exports/user.csv')).toContainText('401 lines');
  await expect(page.locator('user-access-notes')).toContainText('In exports.zip, one entry was passed over');
  const { bytes } = await monitor.download('manifest');
  const manifest = JSON.parse(bytes.toString('utf8')) as {
    inputs: { name: string; archive: string; sha256: string }[];
  };
  const sha256 = createHash('sha256').update(readInput('sample/audit-1.csv').bytes).digest('hex');
  expect(manifest.inputs).toContainEqual(
    expect.objectContaining({ name: 'audit-1.csv', archive: 'exports.zip', sha256 }),
  );

  await monitor.input('exports.zip/exports/audit-1.csv').locator('[data-action="remove"]').click();
  await expect(monitor.input('exports.zip/exports/audit-1.csv')).toHaveCount(0);
  await monitor.settled();
  await monitor.drop([readInput('sample/audit-1.csv')]);
  await monitor.settled();
  expect((await monitor.rows(1))[0]).toEqual(['橋本 葵', 'カスタマーサポート部', '2026-11-18', '7']);
});

test('what an archive may not be is said, changes nothing, and the next file is read', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([people, textFile('log.csv', log)]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  await monitor.setAsOf('2026-11-03');
  const before = await monitor.rows(2);
  const bomb = Buffer.alloc(64 * 2 ** 20 + 1, line);
  const whole = zip([{ name: 'a.csv', content: `${log}${line}` }]);
  const faults: [InputFile, string, string][] = [
    [archive('bomb.zip', [{ name: 'a.csv', content: bomb }]), 'bomb.zip', 'grows to more than 250 times its size'],
    [archive('liar.zip', [{ name: 'a.csv', content: bomb, bytes: 5_000_000 }]), 'liar.zip/a.csv', 'archive is damaged'],
    [{ name: 'bomb.csv.gz', bytes: gzipSync(bomb) }, 'bomb.csv.gz', 'grows to more than 250 times its size'],
    [archive('locked.zip', [{ name: 'a.csv', content: log, flags: 1 }]), 'locked.zip/a.csv', 'This file is encrypted'],
    [archive('path.zip', [{ name: '../../a.csv', content: log }]), 'path.zip/../../a.csv', 'leads out of its archive'],
    [archive('crc.zip', [{ name: 'a.csv', content: log, crc: 1 }]), 'crc.zip/a.csv', 'archive is damaged'],
    [
      archive('stored.zip', [{ name: 'a.csv', content: log, crc: 1, method: 0 }]),
      'stored.zip/a.csv',
      'archive is damaged',
    ],
    [
      { name: 'cut.zip', bytes: Buffer.from(whole.subarray(0, -5)) },
      'cut.zip',
      'The end of this ZIP archive is missing',
    ],
    [{ name: 'cut.csv.gz', bytes: gzipSync(log).subarray(0, -9) }, 'cut.csv.gz', 'ends before it is complete'],
    [archive('outer.zip', [{ name: 'in.zip', content: whole }]), 'outer.zip/in.zip', 'an archive inside another'],
  ];
  for (const [file, name, sentence] of faults) {
    await monitor.drop([file]);
    await expect(monitor.input(name)).toContainText(sentence);
    await monitor.settled();
    expect(await monitor.rows(2)).toEqual(before);
    await monitor.input(name).locator('[data-action="remove"]').click();
    await expect(monitor.input(name)).toHaveCount(0);
  }
  await monitor.drop([
    { name: 'good.zip', bytes: Buffer.from(zip([{ name: 'a.csv', content: `${log}2026-11-03 09:00:00,mori\n` }])) },
  ]);
  await expect(monitor.input('good.zip/a.csv')).toContainText('2 lines');
  await expect(page.locator('tr[data-position="1"]')).toContainText('2026-11-03');
});

test('10,000 files in an archive are read, and listed a part at a time', async ({ monitor, page }) => {
  test.setTimeout(180_000);
  await monitor.open();
  // No two of one size, so that none must be hashed.
  const entries = Array.from({ length: 9_998 }, (_, index) => ({
    name: `logs/${index}.csv`,
    content: `time,user,note\n2026-11-${String(1 + (index % 20)).padStart(2, '0')} 09:00:00,kato,${'x'.repeat(index)}\n`,
  }));
  const broken = { name: 'logs/broken.csv', content: '\0' };
  await monitor.drop([archive('a.zip', [{ name: people.name, content: people.bytes }, ...entries, broken])]);
  await expect(monitor.count).toHaveText('2 of 2 users', { timeout: 150_000 });
  await monitor.settled();
  await monitor.setAsOf('2026-11-21');
  await expect(page.locator('tr[data-position="0"] .days')).toHaveText('20');
  const lines = page.locator('user-access-input-line');
  await expect(lines).toHaveCount(200);
  await expect(lines.first()).toHaveAttribute('data-name', 'a.zip/logs/broken.csv');
  await page.locator('user-access-inputs [data-action="more"]').click();
  await expect(lines).toHaveCount(400);
});

test('unpacking can be cancelled, and what was there stays', async ({ monitor, page }) => {
  await monitor.open();
  await monitor.drop([people]);
  await expect(monitor.count).toHaveText('2 of 2 users');
  // 650 MB unpacked that cross to the browser as one member: the same again and again.
  const rows: string[] = ['time,user\n'];
  for (let row = 0; row < 400_000; row += 1) rows.push(`2026-11-02T09:00:00Z,kato ${(row * 7919) % 9973}\n`);
  const one = Buffer.from(zip([{ name: 'log.csv', content: rows.join('') }]));
  const begin = one.readUInt32LE(one.byteLength - 22 + 16);
  await monitor.dropZone.evaluate(
    (zone, { member, directory, count }) => {
      const bytes = (from: string) => Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
      const part = new Blob([bytes(member)]);
      const transfer = new DataTransfer();
      const parts: BlobPart[] = [...Array.from({ length: count }, () => part), bytes(directory)];
      transfer.items.add(new File(parts, 'large.zip'));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    { member: one.subarray(0, begin).toString('base64'), directory: repeatedDirectory(one, 60, begin), count: 60 },
  );
  const progress = page.locator('user-access-progress');
  await expect(progress).toContainText(/large\.zip\/log\.csv[\s\S]* of \d+ MB/);
  await progress.locator('[data-action="cancel"]').click();
  await expect(progress).toHaveCount(0);
  await expect(monitor.alert).toContainText('Reading was cancelled.');
  await expect(monitor.count).toHaveText('2 of 2 users');
  await monitor.drop([archive('small.zip', [{ name: 'log.csv', content: log }])]);
  await expect(monitor.input('small.zip/log.csv')).toContainText('1 line');
});

/** The directory of an archive that holds the one member of another so many times, each after so many bytes. */
function repeatedDirectory(one: Buffer, count: number, step: number): string {
  const begin = one.readUInt32LE(one.byteLength - 22 + 16);
  const entry = one.subarray(begin, one.byteLength - 22);
  const entries = Array.from({ length: count }, (_, index) => {
    const copy = Buffer.from(entry);
    copy.writeUInt32LE(index * step, 42);
    return copy;
  });
  const end = Buffer.from(one.subarray(-22));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.byteLength * count, 12);
  end.writeUInt32LE(step * count, 16);
  return Buffer.concat([...entries, end]).toString('base64');
}
