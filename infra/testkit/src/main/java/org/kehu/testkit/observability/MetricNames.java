package org.kehu.testkit.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that a PromQL expression asks for. */
final class MetricNames {

  /** Texts, label matchers, ranges, and the lists of labels after {@code by} and its like. */
  private static final Pattern NO_NAMES =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]"
              + "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(\\s*\\()?");
  private static final Pattern LABEL_LIST = Pattern.compile(",\\s*[a-zA-Z_]\\w*\\s*\\)\\s*$");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf");

  private MetricNames() {}

  /** Their names, in order. */
  static Set<String> of(String query) {
    String bare = NO_NAMES.matcher(query).replaceAll(" ");
    if (bare.stripLeading().startsWith("label_values")) {
      // Grafana's own: label_values(metric, label).
      bare = LABEL_LIST.matcher(bare).replaceAll(")");
    }
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      if (name.group(1) == null && !WORDS.contains(name.group()) && !isPartOfNumber(bare, name)) {
        names.add(name.group());
      }
    }
    return names;
  }

  private static boolean isPartOfNumber(String text, Matcher name) {
    return name.start() > 0 && Character.isDigit(text.charAt(name.start() - 1));
  }
}
