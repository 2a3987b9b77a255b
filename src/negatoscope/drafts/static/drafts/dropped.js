// The files in what was dropped or chosen, folders walked through, each with its path.

/** All the files of a drop, as [{file, name}]; `found(count)` is called as they are listed. */
export async function droppedFiles(transfer, found) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return chosenFiles(transfer.files);
  const files = [];
  for (const entry of entries) {
    for await (const one of walk(entry)) {
      files.push(one);
      if (files.length % 100 === 0) found(files.length);
    }
  }
  return files;
}

/** The same for a file input. */
export function chosenFiles(list) {
  return [...list].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

async function* walk(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    yield { file, name: entry.fullPath.replace(/^\//, "") };
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
    for (const inner of some) yield* walk(inner);
  }
}
