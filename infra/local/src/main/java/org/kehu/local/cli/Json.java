package org.kehu.local.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little JSON that the launcher must read: one text or number by its name. */
final class Json {

  private Json() {}

  static Optional<String> text(String json, String name) {
    Matcher matcher =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(json);
    return matcher.find()
        ? Optional.of(matcher.group(1).replace("\\\"", "\"").replace("\\/", "/"))
        : Optional.empty();
  }

  static Optional<String> number(String json, String name) {
    Matcher matcher =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(-?\\d+)").matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
