// Runs the tests of the portable core in Pyodide: the same Python that the first pass of the gate uses in a browser.
// No network: Pyodide comes from node_modules, the Python packages from .venv/pyodide-site (see scripts/setup.py).

import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const root = fileURLToPath(new URL("../..", import.meta.url));
const code = `
import runpy, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/repo/.venv/pyodide-site", "/repo/src", "/repo/tests"]
sys.argv = ["inside.py", *${JSON.stringify(process.argv.slice(2))}]
runpy.run_path("/repo/tests/pyodide/inside.py")["main"]()
`;

try {
  const pyodide = await loadPyodide();
  pyodide.FS.mkdir("/repo");
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, "/repo");
  process.exitCode = pyodide.runPython(code);
} catch (error) {
  // Node would print the line it came from: all of Pyodide is on one line.
  console.error(error.message);
  process.exitCode = 1;
}
