# Sets JAVA_HOME to a JDK 25 or newer: JAVA_HOME itself, the javac on the PATH, then the folders where systems keep JDKs.
# Sourced by the scripts of the project; says plainly what is missing.

jdk_version() { # FOLDER: prints the feature number of the JDK there, or nothing
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    /opt/*jdk* /usr/local/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    v=$(jdk_version "$home" || true)
    if [ "${v:-0}" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Sagitta needs a JDK 25 or newer, and none was found: not in JAVA_HOME, not on the PATH, not in /usr/lib/jvm." >&2
  echo "Install one (Temurin 25, for example), or set JAVA_HOME to the one you have, and run this again." >&2
  return 1
}
