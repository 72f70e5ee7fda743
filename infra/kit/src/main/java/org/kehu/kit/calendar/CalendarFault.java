package org.kehu.kit.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing wrong with a calendar: where (JSON pointer into the policy value), what (stable code)
 * and the values that a sentence about it needs.
 */
public record CalendarFault(String pointer, String code, List<String> arguments) {

  /** Copies the arguments. */
  public CalendarFault {
    arguments = List.copyOf(arguments);
  }

  static CalendarFault at(String pointer, String code, Object... arguments) {
    return new CalendarFault(pointer, code, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The sentence for people, in Chinese or English: what is wrong and what would be right. */
  public String message(Locale locale) {
    return CalendarMessages.text(locale, "fault." + code, arguments.toArray());
  }
}
