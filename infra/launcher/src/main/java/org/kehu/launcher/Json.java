package org.kehu.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little JSON that the launcher must read: texts and numbers by their name. */
final class Json {

  private Json() {}

  static Optional<String> text(String json, String name) {
    return texts(json, name).stream().findFirst();
  }

  /** All texts of that name, at whatever depth. */
  static List<String> texts(String json, String name) {
    return Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
        .matcher(json)
        .results()
        .map(found -> found.group(1).replace("\\\"", "\"").replace("\\/", "/"))
        .toList();
  }

  static Optional<String> number(String json, String name) {
    Matcher matcher =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(-?\\d+)").matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
