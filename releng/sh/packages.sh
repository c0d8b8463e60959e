# Finds out which of the system's packages are missing, and installs them where it may. Sourced by the scripts of the project.

say() { printf 'sagitta: %s\n' "$*" >&2; }

missing= # packages, with a space before each

need_program() { # PROGRAM PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_file() { # FILE PACKAGE
  [ -e "$1" ] || missing="$missing $2"
}

has_gtk() {
  /sbin/ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0'
}

# A Maven of any version will do: mvnw fetches the right one with it.
need_maven() {
  ls "${SAGITTA_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sagitta}"/apache-maven-*/bin/mvn >/dev/null 2>&1 || need_program mvn maven
}

# Sets JAVA_HOME; installs a JDK 25 where there is none and the system has a package of it.
need_jdk() {
  if find_jdk 2>/dev/null; then return 0; fi
  if [ -n "$(apt-cache search --names-only '^openjdk-25-jdk-headless$' 2>/dev/null)" ]; then
    missing="$missing openjdk-25-jdk-headless"
    install_missing || return 1
  fi
  find_jdk
}

install_missing() { # Fails, and says what to do, where something stays missing.
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "These are missing, by their names in Debian:$missing. Install them with your system's package manager, and run this again."
    return 1
  fi
  if [ "$(id -u)" -eq 0 ]; then
    as=
  elif sudo -n true 2>/dev/null; then
    as='sudo -n'
  else
    say "Packages are missing. Run this, then try again:  sudo apt-get install -y$missing"
    return 1
  fi
  say "installing$missing …"
  # shellcheck disable=SC2086 # one word per package
  if { $as apt-get update -qq && $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$build/packages.log" 2>&1; then
    missing=
    return 0
  fi
  say "Could not install$missing; the end of $build/packages.log:"
  tail -n 5 "$build/packages.log" >&2
  return 1
}
