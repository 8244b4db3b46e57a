// node main.ts make request.json van-ban.pdf      (Node 24; VANTHU_URL, VANTHU_KEY)
// node main.ts verify "$signature" body.json      (VANTHU_WEBHOOK_SECRET)
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type CreateDocument, type Format, isGenuine, Vanthu } from './vanthu.ts';

const { VANTHU_URL = 'http://127.0.0.1:3000', VANTHU_KEY, VANTHU_WEBHOOK_SECRET = '', VANTHU_NOW } = process.env;
const [what, first = '', second = ''] = process.argv.slice(2);

if (what === 'make') {
  const text = await readFile(first, 'utf8');
  const vanthu = new Vanthu(VANTHU_URL, VANTHU_KEY);
  // The same request always has the same key, so running this again makes nothing twice.
  const key = createHash('sha256').update(text).digest('hex');
  const document = await vanthu.make(JSON.parse(text) as CreateDocument, key);
  await writeFile(second, await vanthu.download(document, second.split('.').at(-1) as Format));
  console.log(document.id);
} else if (what === 'verify') {
  const now = VANTHU_NOW ? Number(VANTHU_NOW) * 1_000 : Date.now();
  process.exitCode = isGenuine(first, await readFile(second), VANTHU_WEBHOOK_SECRET, now) ? 0 : 1;
} else {
  console.error('main.ts make <request.json> <output> | verify <signature> <body>');
  process.exitCode = 2;
}
