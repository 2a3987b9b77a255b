// Places in a text: the gate counts code points, a page's script UTF-16 units.

/** The findings with their places in UTF-16 units of `text`, each with a key of its own that it keeps when it moves. */
export function placed(text, findings) {
  const units = unitsOf(text, findings.flatMap(({ start, end, edit }) => [start, end, edit?.start, edit?.end]));
  const at = (point) => (point === null || point === undefined ? null : units.get(point));
  return findings.map((finding) => ({
    ...finding,
    key: Symbol(finding.code),
    start: at(finding.start),
    end: at(finding.end),
    edit: finding.edit && { ...finding.edit, start: at(finding.edit.start), end: at(finding.edit.end) },
  }));
}

/** Code point -> UTF-16 unit, for those wanted, in one walk over the text. */
function unitsOf(text, wanted) {
  const points = [...new Set(wanted)].filter(Number.isInteger).sort((a, b) => a - b);
  const units = new Map();
  let unit = 0;
  let point = 0;
  for (const each of points) {
    while (point < each && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    units.set(each, unit);
  }
  return units;
}

/** What is left of the findings when `before` has become `after`: those that the change touched go, others move. */
export function moved(findings, before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [from, to, by] = [head, before.length - tail, after.length - before.length];
  const shift = (one) => ({ ...one, start: one.start + by, end: one.end + by });
  return findings.flatMap((finding) => {
    const first = finding.edit ? Math.min(finding.start, finding.edit.start) : finding.start;
    if (finding.start === null || finding.end < from) return [finding];
    if (first > to) return [{ ...shift(finding), edit: finding.edit && shift(finding.edit) }];
    return [];
  });
}
