/*
 * Imported first by start.mjs: plain syntax that an old Node still parses, and nothing else, because the program's own
 * tools do not load under it.
 */
var needed = 24;
var major = Number(process.versions.node.split(".")[0]);

if (!(major >= needed)) {
  process.stderr.write(
    "Қалқан: Node.js " +
      needed +
      " керек, мұнда " +
      process.versions.node +
      ". Алдымен «npm ci», сосын «npm start» деп іске қосыңыз. / Нужен Node.js " +
      needed +
      ", здесь " +
      process.versions.node +
      ". Сначала «npm ci», затем «npm start».\n",
  );
  process.exit(3);
}
