# The tour for newcomers: sample data, import, list, three pictures, the workbench. Sourced by ./sagitta.

demo() { # [FOLDER]: a new or empty one; else .build/demo. What a demo has made before is used again, never a folder of others.
  folder=${1:-$build/demo}
  if [ -e "$folder" ] && [ ! -e "$folder/.sagitta-demo" ] && [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then
    say "$folder is not empty. Name a new folder: ./sagitta demo FOLDER"
    return 1
  fi
  mkdir -p "$folder" && touch "$folder/.sagitta-demo" && folder=$(CDPATH='' cd -- "$folder" && pwd -P) || return 1
  step sample "$folder/data" || return
  step import "$folder/data" --database "$folder/database" || return
  step list patients --database "$folder/database" || return
  step list series --database "$folder/database" || return
  series=$("$product/sagitta" list series --search CT --database "$folder/database" | awk 'NR == 2 { print $NF }')
  step load "$series" --png "$folder/ct.png" --force --database "$folder/database" || return
  say "The pictures are $folder/ct-axial.png, ct-sagittal.png and ct-coronal.png; ct.png has them side by side."
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
    step --database "$folder/database"
  else
    say "There is no display, so the workbench does not open. Where there is one: ./sagitta --database $folder/database"
  fi
}

step() {
  printf '\n$ ./sagitta' >&2
  printf ' %s' "$@" >&2
  printf '\n' >&2
  "$product/sagitta" "$@"
}
