# What ./dateline and ./dateline-bench share; both source it. Sets jdk and options, or says what is missing and leaves.

is_25() { # a JDK, not only a runtime, of version 25
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && grep -qE '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate on_path
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/java}
  for candidate in "${JAVA_HOME:-}" "${on_path:-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

if ! jdk=$(find_jdk); then
  echo "Dateline needs a JDK 25, and none was found in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "Install one, such as Eclipse Temurin 25 or Debian's openjdk-25-jdk, or set JAVA_HOME to where it is." >&2
  exit 2
fi

# small heaps collect fastest on one thread; the program is told who looks at what it prints
options=(-XX:+UseSerialGC)
[ -t 2 ] && options+=(-Ddateline.progress=true)
[ -t 0 ] && options+=(-Ddateline.typed=true)
if [ -t 1 ]; then
  options+=(-Ddateline.terminal=true)
  if [ -z "${COLUMNS:-}" ] && size=$(stty size 2>/dev/null </dev/tty); then export COLUMNS=${size#* }; fi
fi
