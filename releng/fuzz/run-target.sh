# Runs one target, for releng/fuzz/fuzz, which sets the variables: run-target.sh TARGET. Leaves TARGET.log, and marks what failed.
set -u
log=$fuzz/$1.log
mkdir -p "$fuzz/$1"

# Jazzer also looks for SQL, shells, scripts and the like, of which there is nothing here.
detectors=$(printf ':com.code_intelligence.jazzer.sanitizers.%s' BigDecimal ClojureLangHooks Deserialization ExpressionLanguageInjection \
  FilePathTraversal LdapInjection NamingContextLookup OsCommandInjection ReflectiveCall RegexInjection RegexRoadblocks \
  ScriptEngineInjection ServerSideRequestForgery SqlInjection TemplateInjection UnsafeSanitizer XPathInjection XmlParserSsrfGuidance)

if [ -n "$guided" ]; then
  # shellcheck disable=SC2086 # the options are several words
  "$java" $options --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+EnableDynamicAgentLoading -cp "$guided" \
    com.code_intelligence.jazzer.Jazzer --target_class="org.sagitta.fuzz.$1" \
    --instrumentation_includes='org.sagitta.dicom.**:org.sagitta.codec.**' --disabled_hooks="${detectors#:}" --mutator_framework=false \
    --reproducer_path="$memory" -artifact_prefix="$fuzz/findings/$1-" -max_total_time="$each" -timeout=5 -rss_limit_mb=0 -max_len=20480 \
    "$fuzz/$1" "$fuzz/seeds/$1" >"$log" 2>&1 && exit
  if grep -q -e '== Java Exception' -e 'ERROR: libFuzzer' "$log"; then
    : >"$memory/$1.failed"
    exit
  fi
  mv "$log" "$fuzz/$1.jazzer.log"
fi

: >"$memory/$1.random"
# shellcheck disable=SC2086
"$java" $options -cp "$classes" org.sagitta.fuzz.Mutations "$1" "$each" "$fuzz/findings/$1-" >"$log" 2>&1 || : >"$memory/$1.failed"
