package org.kehu.kit.openapi;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How long a text can be that matches a regular expression as a whole; empty when there is no end
 * or the expression uses what is not read here (back references, named groups). Reads literals,
 * escapes, classes, groups, look-around, alternatives and quantifiers.
 */
final class LongestMatch {

  private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)(,(\\d*))?}");
  private static final Pattern KIND = Pattern.compile("\\?(:|<?[=!])");
  private static final long ENDLESS = Long.MAX_VALUE;

  private final String expression;
  private int at;

  private LongestMatch(String expression) {
    this.expression = expression;
  }

  /** Characters of the longest text. */
  static OptionalInt of(String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException broken) {
      return OptionalInt.empty();
    }
    LongestMatch reading = new LongestMatch(expression);
    OptionalLong longest = reading.alternatives();
    boolean whole = reading.at == expression.length();
    return longest.isPresent() && whole && longest.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) longest.getAsLong())
        : OptionalInt.empty();
  }

  private OptionalLong alternatives() {
    long longest = 0;
    while (true) {
      OptionalLong one = sequence();
      if (one.isEmpty()) {
        return one;
      }
      longest = Math.max(longest, one.getAsLong());
      if (at >= expression.length() || expression.charAt(at) != '|') {
        return OptionalLong.of(longest);
      }
      at++;
    }
  }

  private OptionalLong sequence() {
    long sum = 0;
    while (at < expression.length()
        && expression.charAt(at) != '|'
        && expression.charAt(at) != ')') {
      OptionalLong one = atom();
      if (one.isEmpty()) {
        return one;
      }
      sum = plus(sum, times(one.getAsLong(), most()));
    }
    return OptionalLong.of(sum);
  }

  /** One character, class or group, without its quantifier. */
  private OptionalLong atom() {
    char first = expression.charAt(at++);
    return switch (first) {
      case '^', '$' -> OptionalLong.of(0);
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> group();
      default -> OptionalLong.of(1);
    };
  }

  private OptionalLong escape() {
    char escaped = expression.charAt(at++);
    if (escaped == 'p' || escaped == 'P') {
      at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
    } else if (escaped == 'x') {
      at += 2;
    } else if (escaped == 'u') {
      at += 4;
    } else if (Character.isDigit(escaped) || "kQGRX".indexOf(escaped) >= 0) {
      return OptionalLong.empty();
    } else if ("bBAzZ".indexOf(escaped) >= 0) {
      return OptionalLong.of(0);
    }
    return OptionalLong.of(1);
  }

  private OptionalLong characterClass() {
    int depth = 1;
    boolean start = true;
    while (depth > 0) {
      char one = expression.charAt(at++);
      if (one == '\\') {
        at++;
      } else if (one == '[') {
        depth++;
      } else if (one == ']' && !start) {
        depth--;
      }
      start = start && one == '^';
    }
    return OptionalLong.of(1);
  }

  private OptionalLong group() {
    boolean looks = false;
    if (expression.startsWith("?", at)) {
      Matcher kind = KIND.matcher(expression).region(at, expression.length());
      if (!kind.lookingAt()) {
        return OptionalLong.empty();
      }
      looks = !kind.group().equals("?:");
      at = kind.end();
    }
    OptionalLong inside = alternatives();
    at++;
    return looks && inside.isPresent() ? OptionalLong.of(0) : inside;
  }

  /** How often the atom just read may stand. */
  private long most() {
    if (at >= expression.length()) {
      return 1;
    }
    Matcher counted = COUNTED.matcher(expression).region(at, expression.length());
    long most = 1;
    if (counted.lookingAt()) {
      at = counted.end();
      String end = counted.group(2) == null ? counted.group(1) : counted.group(3);
      most = end.isEmpty() ? ENDLESS : Long.parseLong(end);
    } else if (expression.charAt(at) == '*' || expression.charAt(at) == '+') {
      at++;
      most = ENDLESS;
    } else if (expression.charAt(at) == '?') {
      at++;
    } else {
      return 1;
    }
    if (at < expression.length()
        && (expression.charAt(at) == '?' || expression.charAt(at) == '+')) {
      at++;
    }
    return most;
  }

  private static long plus(long one, long other) {
    return one == ENDLESS || other == ENDLESS ? ENDLESS : one + other;
  }

  private static long times(long one, long count) {
    if (one == 0 || count == 0) {
      return 0;
    }
    return one == ENDLESS || count == ENDLESS ? ENDLESS : Math.multiplyExact(one, count);
  }
}
