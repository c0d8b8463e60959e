# Builds the product when it is missing or older than its sources. Sourced by the scripts of the project, which set "root" and
# "build" (a folder that version control ignores).

stamp=$build/product.stamp

find_platform() { # Sets what the build calls this system, and the folder where it puts the product for it; or fails.
  case $(uname -s)/$(uname -m) in
  Linux/x86_64) os=linux ws=gtk arch=x86_64 ;;
  Darwin/arm64) os=macosx ws=cocoa arch=aarch64 ;;
  *)
    say "There is no build for this system ($(uname -s) on $(uname -m)): Linux on x86_64, macOS on arm64 and Windows are built."
    return 1
    ;;
  esac
  product=$root/product/org.sagitta.product/target/products/org.sagitta.product/$os/$ws/$arch/sagitta
}

up_to_date() {
  [ -f "$stamp" ] && [ -x "$product/sagitta" ] && [ -z "$(cd "$root" && find pom.xml bundles features product target-platform \
    releng/org.sagitta.site \( -name target -o -name lib -o -name bin -o -name '.[a-z]*' \) -prune -o \
    \( -type f -o -path '*/src/*' \) -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Maven's log shortened to a line for each module, for people who wait.
show_modules() {
  awk '/^\[INFO\] Building org/ { print "  " $NF " " $3; fflush() }' >&2
}

maven() { # LOG ARGUMENTS…: runs Maven with its log in a file.
  log=$1
  shift
  { sh "$root/mvnw" -B -ntp -f "$root/pom.xml" "$@" 2>&1; echo $? >"$build/result"; } | tee "$log" | show_modules
  return "$(cat "$build/result")"
}

show_failure() { # LOG: which tests failed and why, then what Maven says of it, without the lines that say it again.
  awk '/<<< (FAILURE|ERROR)!/ && !/^Tests run|\] Tests run/ { print; getline; print } /^\[ERROR\]/' "$1" |
    grep -v -e 'MavenDependencyRoots' -e 'e-run Maven' -e 'For more information' -e '^.ERROR. *\(-> \)*.Help' -e '^.ERROR. *$' \
      -e 'After correcting' -e ' -rf :' | cut -c1-300 | awk '!seen[$0]++' | head -n "${2:-40}" >&2
  say "The whole log is in $1"
}

# One build at a time; whoever waits finds it done.
lock_build() {
  until mkdir "$build/lock" 2>/dev/null; do
    owner=$(cat "$build/lock/pid" 2>/dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$build/lock" # its process is gone
    else
      [ -n "${waiting:-}" ] || say "waiting for the build that process ${owner:-?} runs …"
      waiting=yes
      sleep 1
    fi
  done
  echo $$ >"$build/lock/pid"
  trap 'rm -rf "$build/lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

unlock_build() {
  rm -rf "$build/lock"
  trap - EXIT INT TERM HUP
}

start_build() {
  touch "$build/stamp.new" # sources that change while the build runs are newer
  rm -rf "$root"/bundles/*/target/classes "$root"/tests/*/target/classes # else classes stay that have no source any more
}

ensure_product() {
  find_platform || return 1
  if up_to_date; then return 0; fi
  lock_build
  if up_to_date; then
    unlock_build
    return 0
  fi
  need_jdk && need_maven && install_missing || return 1
  if [ -f "$stamp" ]; then say "the sources have changed: building again …"; else say "building, this first time only (a minute or two) …"; fi
  start_build
  if maven "$build/build.log" -Dproduct-only -Donly.os="$os" -Donly.ws="$ws" -Donly.arch="$arch" verify; then
    mv "$build/stamp.new" "$stamp"
    unlock_build
  else
    say "The build failed:"
    show_failure "$build/build.log"
    return 1
  fi
}
