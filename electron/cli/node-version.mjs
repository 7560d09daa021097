/*
 * Imported first by every entry point that a person may start with the wrong Node: plain syntax that Node 12 still
 * parses, and nothing else imported, because better-sqlite3 crashes and .ts files do not load under an older Node.
 */
const needed = 24;
const major = Number(process.versions.node.split(".")[0]);

if (!(major >= needed)) {
  process.stderr.write(
    "Қалқан: Node.js " +
      needed +
      " керек, мұнда " +
      process.versions.node +
      ". «npm run --silent kalqan -- …» арқылы іске қосыңыз. / Нужен Node.js " +
      needed +
      ", здесь " +
      process.versions.node +
      ". Запускайте через «npm run --silent kalqan -- …».\n",
  );
  process.exit(3);
}
