/** Names of files: the order and the manifest use the last part only, as the same file has another path elsewhere. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** Names that file managers leave in every folder; as inputs they would only make errors. */
export function isLitter(name: string): boolean {
  return /^(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name);
}

/** Code point order. JavaScript's own comparison is by UTF-16 units, which puts U+1F600 before U+FF01. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
