# A display of its own for the tests of the workbench. Sourced by ./verify.

# Sets DISPLAY, and ends the server together with the script. Not by -displayfd: a server that looks for a free number that way
# takes away the sockets of those that it finds.
start_display() {
  number=99
  while [ "$number" -lt 200 ]; do
    if [ ! -e "/tmp/.X$number-lock" ] && [ ! -e "/tmp/.X11-unix/X$number" ]; then
      Xvfb ":$number" -screen 0 1280x1024x24 -nolisten tcp >"$build/xvfb.log" 2>&1 &
      xvfb=$!
      trap 'kill "$xvfb" 2>/dev/null; rm -rf "$build/lock"' EXIT
      while kill -0 "$xvfb" 2>/dev/null; do
        if [ -S "/tmp/.X11-unix/X$number" ] && [ "$(tr -d ' ' <"/tmp/.X$number-lock")" = "$xvfb" ]; then
          DISPLAY=:$number
          export DISPLAY
          return 0
        fi
        sleep 0.1
      done
    fi
    number=$((number + 1)) # taken, perhaps a moment ago
  done
  say "Xvfb does not start; see $build/xvfb.log"
  return 1
}
