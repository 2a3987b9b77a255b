// Reads texts in the writer's browser with the gate's own Python. It is told a text and answers with findings; what it
// fetches is Pyodide and the archive of the portable core, before it is told any.

const READ = `
import json
from negatoscope.gate.first_reading import Question, answer

def read(asked, lang):
    asked = json.loads(asked)
    return json.dumps(answer(asked["text"], Question.read(asked, lang)))

read
`;

const WARM = JSON.stringify({ text: "IRM du genou le 12 mars 2026." });

async function prepare({ pyodide: folder, core, lang }) {
  const [{ loadPyodide }, archive] = await Promise.all([import(`${folder}pyodide.mjs`), fetch(core)]);
  if (!archive.ok) throw new Error("no core");
  const pyodide = await loadPyodide({ indexURL: folder, stdout: () => {}, stderr: () => {} });
  pyodide.unpackArchive(await archive.arrayBuffer(), "zip", { extractDir: "/core" });
  pyodide.runPython('import sys; sys.path.insert(0, "/core")');
  const read = pyodide.runPython(READ);
  read(WARM, lang); // the lists are read with the first text
  return (asked) => JSON.parse(read(JSON.stringify(asked), lang)).findings;
}

let ready = null;

// Messages are answered one by one, in their order. Of a failure nothing is told but that it was one.
addEventListener("message", async ({ data }) => {
  try {
    if (data.prepare) ready = prepare(data.prepare);
    const read = await ready;
    postMessage({ id: data.id, findings: data.asked ? read(data.asked) : [] });
  } catch {
    postMessage({ id: data.id, failed: true });
  }
});
